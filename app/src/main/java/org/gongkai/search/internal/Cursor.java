package org.gongkai.search.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.gongkai.search.SearchIndex.UnknownCursor;

/** The place after a hit in the order of a search. The page after it costs the same however deep it lies. */
final class Cursor {

    private static final SortField LATEST = new SortField(Fields.PUBLISHED, SortField.Type.LONG, true);
    private static final SortField ANY = new SortField(Fields.ID, SortField.Type.STRING);

    /** Best first; among equals the latest. */
    static final Sort BEST = new Sort(SortField.FIELD_SCORE, LATEST, ANY);

    static final Sort BY_DATE = new Sort(LATEST, ANY);

    private Cursor() {}

    static String after(FieldDoc hit) {
        int values = hit.fields.length;
        String score = values == 3 ? hit.fields[0].toString() : "";
        String id = ((BytesRef) hit.fields[values - 1]).utf8ToString();
        String text = score + "/" + hit.fields[values - 2] + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static FieldDoc read(String cursor, Sort order) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split("/", 3);
            Long published = Long.valueOf(parts[1]);
            BytesRef id = new BytesRef(parts[2]);
            Object[] values = order == BEST
                    ? new Object[] {Float.valueOf(parts[0]), published, id}
                    : new Object[] {published, id};
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new UnknownCursor();
        }
    }
}
