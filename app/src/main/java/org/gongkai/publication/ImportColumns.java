package org.gongkai.publication;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Title;
import org.jspecify.annotations.Nullable;

/** The columns of an import's sheet: named, and their choices answered, by code or by the words people read. */
public final class ImportColumns {

    /** The column that names the document of a row. */
    public static final Field FILE = Field.text("file", "文件名", "File name", 300);

    /** As spreadsheets write days. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})[/.年-](\\d{1,2})[/.月-](\\d{1,2})日?");

    /** Other cases are chosen at the desk: nobody has their ids in a spreadsheet. */
    private static final Set<String> NAMED_BY_ID =
            Set.of(PublicationFields.INTERPRETS, PublicationFields.RELATED, PublicationFields.REQUEST);

    private ImportColumns() {}

    /** All columns, in the order of the sheet to fill in; the body comes from the document. */
    public static List<Field> all() {
        return Stream.concat(Stream.of(FILE), Arrays.stream(PublicationFields.draft()))
                .filter(field -> !(field.type() instanceof FieldType.Groups))
                .filter(field -> !NAMED_BY_ID.contains(field.name()))
                .filter(field -> !field.name().equals("body") && !field.name().equals("bodyFormat"))
                .toList();
    }

    /** A row of the sheet as data of a draft; what is not understood stays as it is, to be told as wrong. */
    static Map<String, String> read(Map<String, String> row) {
        Map<String, String> data = new LinkedHashMap<>();
        row.forEach((column, cell) -> {
            Field field = field(column);
            data.put(field == null ? column : field.name(), field == null ? cell : value(field, cell));
        });
        return data;
    }

    private static @Nullable Field field(String column) {
        return all().stream()
                .filter(each -> each.name().equals(column) || isCalled(each.title(), column))
                .findFirst()
                .orElse(null);
    }

    private static String value(Field field, String cell) {
        return switch (field.type()) {
            case FieldType.Choice(List<FieldType.Option> options) -> code(options, cell);
            case FieldType.Date _ -> day(cell);
            case FieldType.Text _ when field.name().equals("keyContent") -> code(PublicationFields.KEY_CONTENTS, cell);
            default -> cell;
        };
    }

    private static String code(List<FieldType.Option> options, String cell) {
        return options.stream()
                .filter(option -> isCalled(option.title(), cell))
                .findFirst()
                .map(FieldType.Option::code)
                .orElse(cell);
    }

    private static boolean isCalled(Title title, String text) {
        return title.zh().equals(text) || title.en().equalsIgnoreCase(text);
    }

    private static String day(String cell) {
        Matcher day = DAY.matcher(cell);
        return day.matches()
                ? "%s-%02d-%02d".formatted(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)))
                : cell;
    }
}
