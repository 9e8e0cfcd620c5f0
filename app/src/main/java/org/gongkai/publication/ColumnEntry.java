package org.gongkai.publication;

import java.util.Locale;
import org.gongkai.procedure.Title;
import org.gongkai.publication.Publications.Count;
import org.gongkai.publication.Publications.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A column of a body: one the law asks for, or one of its own.
 *
 * @param bodyId whose column it is; a column the law asks for is the same for all bodies
 * @param column address, code and title
 * @param topic documents of this topic (主题分类) stand in an own column besides those put there; empty for none
 * @param position among the body's own columns
 * @param hidden whether the public does not see it; never one the law asks for
 * @param section id of the section that keeps it up to date; empty where none was named
 * @param intervalDays after how many days without publication it is stale; null for the inspectors' six months
 * @param note what the public reads where it is empty; empty for nothing
 * @param version counts the changes; 0 where nobody has said anything of it
 */
public record ColumnEntry(
        String bodyId,
        Columns.Column column,
        String topic,
        int position,
        boolean hidden,
        String section,
        @Nullable Integer intervalDays,
        String note,
        String noteEn,
        int version) {

    /** A column the law asks for, of which nobody has said anything. */
    static ColumnEntry untouched(String bodyId, Columns.Column column) {
        return new ColumnEntry(bodyId, column, "", 0, false, "", null, "", "", 0);
    }

    /** Whether the body made it, rather than the law. */
    public boolean own() {
        return column.basis() == Columns.Basis.OWN;
    }

    public String id() {
        return column.id();
    }

    public String title(Locale locale) {
        return column.title().in(locale);
    }

    /** The English title, where it has one of its own; empty where the Chinese one serves. */
    public String ownTitleEn() {
        return column.title().en().equals(column.title().zh())
                ? ""
                : column.title().en();
    }

    /** The note in the language, or in the other one where it was written in that alone. */
    public String note(Locale locale) {
        boolean english = locale.getLanguage().equals("en") && !noteEn.isEmpty();
        return english ? noteEn : note;
    }

    /** Whether a document stands in it. */
    public boolean holds(PublicDocument document) {
        return holds(
                document.bodyId(),
                document.category(),
                document.keyContent(),
                document.statutoryItem(),
                document.topic());
    }

    /** Whether these documents stand in it. */
    public boolean holds(Count count) {
        return holds(count.bodyId(), count.category(), count.keyContent(), count.statutoryItem(), count.topic());
    }

    private boolean holds(
            String body,
            String category,
            @Nullable String keyContent,
            @Nullable String statutoryItem,
            String documentTopic) {
        return switch (column.basis()) {
            case KEY_CONTENT -> column.code().equals(keyContent);
            case STATUTORY_ITEM -> column.code().equals(statutoryItem);
            case CATEGORY -> column.code().equals(category);
            case OWN ->
                bodyId.equals(body)
                        && (column.code().equals(keyContent) || !topic.isEmpty() && topic.equals(documentTopic));
        };
    }

    /** What stands in it. */
    public Filter filter(Filter within) {
        return switch (column.basis()) {
            case KEY_CONTENT -> within.keyContent(column.code());
            case STATUTORY_ITEM -> within.statutoryItem(column.code());
            case CATEGORY -> within.category(column.code());
            case OWN -> within.own(new Publications.OwnColumn(bodyId, column.code(), topic));
        };
    }

    static Title title(String title, String titleEn) {
        return new Title(title, titleEn.isBlank() ? title : titleEn);
    }
}
