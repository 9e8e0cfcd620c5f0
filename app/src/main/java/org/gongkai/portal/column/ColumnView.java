package org.gongkai.portal.column;

import java.time.LocalDate;
import org.gongkai.publication.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A column in the tree.
 *
 * @param documents how many stand in it; none is a fault of the body (ZD-2)
 * @param basis what asks for it
 * @param note why it is empty, where somebody said so
 * @param latest the day of the latest publication, or null where it is empty
 */
public record ColumnView(
        String title, String href, long documents, @Nullable LocalDate latest, Columns.Basis basis, String note) {

    public boolean isOf(Columns.Basis other) {
        return basis == other;
    }
}
