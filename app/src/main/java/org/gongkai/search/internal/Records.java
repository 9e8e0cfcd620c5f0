package org.gongkai.search.internal;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.gongkai.search.Searchable;

/** Records as the index in this process lays them out. */
final class Records {

    private static final FieldType WORDS = words(true);
    private static final FieldType WORDS_UNSEEN = words(false);

    private Records() {}

    /** Places of words are kept, so that snippets of long texts need no second reading. */
    private static FieldType words(boolean shown) {
        FieldType words = new FieldType(TextField.TYPE_NOT_STORED);
        words.setStored(shown);
        words.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        words.freeze();
        return words;
    }

    static Document document(Searchable record) {
        Entry entry = Entry.of(record);
        Document document = words(record.title(), entry.text(), entry.facts());
        document.add(new StringField(Fields.ID, record.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(record.id())));
        document.add(new StoredField(Fields.KIND, record.kind()));
        entry.values().forEach((field, value) -> value(document, field, value));
        time(document, record);
        document.add(new StringField(Fields.TITLE_KEY, entry.titleKey(), Field.Store.NO));
        terms(document, Fields.NUMBER, entry.numbers());
        terms(document, Fields.MENTIONED, entry.mentioned());
        entry.sounds().forEach((field, words) -> document.add(new TextField(field, words, Field.Store.NO)));
        document.add(new StoredField(Fields.URL, record.url()));
        document.add(new StoredField(Fields.DOCUMENT_NUMBER, record.documentNumber()));
        document.add(new StoredField(Fields.ISSUER, record.issuer()));
        return document;
    }

    /** What titles and snippets are marked in. */
    static Document words(String title, String text, String facts) {
        Document document = new Document();
        document.add(new Field(Fields.TITLE, title, WORDS));
        document.add(new Field(Fields.TEXT, text, WORDS));
        document.add(new Field(Fields.TEXT, facts, WORDS_UNSEEN));
        return document;
    }

    private static void value(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void time(Document document, Searchable record) {
        document.add(new LongPoint(Fields.DAY, record.publishedOn().toEpochDay()));
        document.add(new StoredField(Fields.DAY, record.publishedOn().toEpochDay()));
        document.add(
                new NumericDocValuesField(Fields.PUBLISHED, record.publishedAt().toEpochMilli()));
    }

    private static void terms(Document document, String field, List<String> terms) {
        terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }
}
