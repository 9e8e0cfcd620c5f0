package org.gongkai.publication;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Title;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The tree of the column 法定主动公开内容: ZD-2's seven kinds, the fifteen items of 条例20, and ZD-1's four classes, in one of which
 * every document stands, whatever else is said of it.
 */
public final class Columns {

    private static final List<Column> TREE = Stream.of(
                    PublicationFields.KEY_CONTENTS.stream().map(Columns::keyContent),
                    PublicationFields.STATUTORY_ITEMS.stream().map(Columns::statutoryItem),
                    PublicationFields.CATEGORIES.stream().map(Columns::category))
            .flatMap(columns -> columns)
            .toList();

    private Columns() {}

    /** All columns in the order of the law. */
    public static List<Column> all() {
        return TREE;
    }

    public static Optional<Column> find(String id) {
        return TREE.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** Whether one of the law's columns is called so in either language, however it is spaced and written wide or great. */
    static boolean isNameOfTheLaw(String title) {
        return TREE.stream()
                .flatMap(column -> Stream.of(column.title().zh(), column.title().en()))
                .anyMatch(lawful -> plain(lawful).equals(plain(title)));
    }

    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A column a body made for itself; without an English title the Chinese one serves. */
    public static Column own(String id, String title, String titleEn) {
        return new Column(id, id, ColumnEntry.title(title, titleEn), null, Basis.OWN);
    }

    private static Column keyContent(FieldType.Option option) {
        return new Column(
                "key-" + option.code(), option.code(), option.title(), Citation.of("ZD-2"), Basis.KEY_CONTENT);
    }

    private static Column statutoryItem(FieldType.Option option) {
        return new Column(
                "article-20-" + option.code(),
                option.code(),
                option.title(),
                Citation.of("条例20"),
                Basis.STATUTORY_ITEM);
    }

    private static Column category(FieldType.Option option) {
        return new Column("class-" + option.code(), option.code(), option.title(), Citation.of("ZD-1"), Basis.CATEGORY);
    }

    /**
     * One column.
     *
     * @param id in addresses
     * @param code of the documents in it
     * @param citation the article that asks for it; null for an own column, which nothing but the body asks for
     */
    public record Column(
            String id, String code, Title title, @Nullable Citation citation, Basis basis) {}

    /** What asks for a column. */
    public enum Basis {
        /** The body's regulation: ZD-2. */
        KEY_CONTENT,
        /** The statute: 条例20. */
        STATUTORY_ITEM,
        /** The body's regulation: ZD-1. */
        CATEGORY,
        /** The body itself. */
        OWN
    }
}
