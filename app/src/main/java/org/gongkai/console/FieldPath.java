package org.gongkai.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;

/**
 * A field of a form by its path, such as {@code applicant.name} or {@code parties[0].name}: the fields on the way to it.
 *
 * @param rows for each field the row its path names, counted from 1; 0 where it names none
 */
record FieldPath(List<Field> fields, List<Integer> rows) {

    private static final Pattern PART = Pattern.compile("(\\w+)(?:\\[(\\d{1,3})])?");

    /** The way to it; empty where these fields have no such path. */
    static Optional<FieldPath> to(String path, List<Field> asked) {
        List<Field> way = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Field> here = asked;
        for (String each : path.split("\\.", -1)) {
            Matcher part = PART.matcher(each);
            Optional<Field> found = part.matches() ? named(part.group(1), here) : Optional.empty();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            way.add(found.get());
            rows.add(part.group(2) == null ? 0 : Integer.parseInt(part.group(2)) + 1);
            here = inner(found.get());
        }
        return Optional.of(new FieldPath(way, rows));
    }

    private static Optional<Field> named(String name, List<Field> fields) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private static List<Field> inner(Field field) {
        return switch (field.type()) {
            case FieldType.Group group -> group.fields().fields();
            case FieldType.Groups groups -> groups.fields().fields();
            default -> List.of();
        };
    }

    /** The field itself. */
    Field field() {
        return fields.getLast();
    }

    /** The most characters its text may have; empty for what is not a text. */
    Optional<Integer> longest() {
        return switch (field().type()) {
            case FieldType.Text text -> Optional.of(text.max());
            case FieldType.Texts texts -> Optional.of(texts.max());
            default -> Optional.empty();
        };
    }

    /** The most days where it takes a number of them or a date. */
    Optional<Integer> mostDays() {
        return field().type() instanceof FieldType.DaysOrDate days ? Optional.of(days.maxDays()) : Optional.empty();
    }
}
