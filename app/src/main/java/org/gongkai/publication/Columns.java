package org.gongkai.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Title;
import org.gongkai.publication.Publications.Filter;
import org.gongkai.regulation.Citation;

/** The tree of the column 法定主动公开内容: ZD-2's seven kinds and the fifteen items of 条例20. */
public final class Columns {

    private static final List<Column> TREE = Stream.concat(
                    PublicationFields.KEY_CONTENTS.stream().map(Columns::keyContent),
                    PublicationFields.STATUTORY_ITEMS.stream().map(Columns::statutoryItem))
            .toList();

    private Columns() {}

    /** All columns in the order of the law. */
    public static List<Column> all() {
        return TREE;
    }

    public static Optional<Column> find(String id) {
        return TREE.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** Where a document stands. */
    public static List<Column> of(PublicDocument document) {
        return TREE.stream()
                .filter(column -> column.code().equals(document.keyContent())
                        || column.code().equals(document.statutoryItem()))
                .toList();
    }

    private static Column keyContent(FieldType.Option option) {
        return new Column("key-" + option.code(), option.code(), option.title(), Citation.of("ZD-2"), true);
    }

    private static Column statutoryItem(FieldType.Option option) {
        return new Column("article-20-" + option.code(), option.code(), option.title(), Citation.of("条例20"), false);
    }

    /**
     * One column.
     *
     * @param id in addresses
     * @param code of the documents in it
     * @param ofTheBody whether the body's own regulation asks for it, otherwise the statute
     */
    public record Column(String id, String code, Title title, Citation citation, boolean ofTheBody) {

        /** What stands in it. */
        public Filter filter(Filter within) {
            return ofTheBody ? within.keyContent(code) : within.statutoryItem(code);
        }
    }
}
