package org.gongkai.search.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Records as the index lays them out. */
final class Records {

    private static final int MOST_MENTIONS = 5_000;
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
        Document document = new Document();
        document.add(new StringField(Fields.ID, record.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(record.id())));
        narrowedBy(document, record);
        time(document, record);
        words(document, record);
        sound(document, record.title());
        document.add(new StoredField(Fields.URL, record.url()));
        document.add(new StoredField(Fields.DOCUMENT_NUMBER, record.documentNumber()));
        document.add(new StoredField(Fields.ISSUER, record.issuer()));
        return document;
    }

    private static void narrowedBy(Document document, Searchable record) {
        document.add(new StoredField(Fields.KIND, record.kind()));
        value(document, Fields.KIND, record.kind());
        value(document, Fields.BODY, record.body());
        value(document, Fields.TOPIC, record.topic());
        value(document, Fields.CATEGORY, record.category());
        value(document, Fields.KEY_CONTENT, record.keyContent());
        value(document, Fields.YEAR, String.valueOf(record.publishedOn().getYear()));
    }

    private static void value(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, value, Field.Store.NO));
            document.add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    private static void time(Document document, Searchable record) {
        document.add(new LongPoint(Fields.DAY, record.publishedOn().toEpochDay()));
        document.add(new StoredField(Fields.DAY, record.publishedOn().toEpochDay()));
        document.add(
                new NumericDocValuesField(Fields.PUBLISHED, record.publishedAt().toEpochMilli()));
    }

    private static void words(Document document, Searchable record) {
        document.add(new Field(Fields.TITLE, record.title(), WORDS));
        String text = text(record);
        document.add(new Field(Fields.TEXT, text, WORDS));
        document.add(new Field(Fields.TEXT, facts(record), WORDS_UNSEEN));
        String title = Folding.fold(record.title());
        document.add(new StringField(Fields.TITLE_KEY, key(title), Field.Store.NO));
        String own = Folding.fold(record.documentNumber()) + "\n" + title;
        numbers(document, Fields.NUMBER, DocumentNumber.in(own).stream());
        numbers(document, Fields.MENTIONED, DocumentNumber.in(Folding.fold(text)).stream());
    }

    private static String text(Searchable record) {
        return joined(Stream.concat(Stream.of(record.summary(), record.text()), record.attachmentTexts().stream()));
    }

    /** What it is found by and its page shows apart: no snippet is cut from it. */
    private static String facts(Searchable record) {
        return joined(Stream.of(record.issuer(), record.documentNumber(), record.indexNumber()));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    /** A folded text without blanks and punctuation, cut to what the index takes. */
    static String key(String folded) {
        String bare = folded.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return bare.substring(0, Math.min(bare.length(), 300));
    }

    private static void numbers(Document document, String field, Stream<DocumentNumber> numbers) {
        numbers.flatMap(DocumentNumber::terms)
                .distinct()
                .limit(MOST_MENTIONS)
                .forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }

    private static void sound(Document document, String title) {
        List<String> syllables = Pinyin.syllables(title);
        tokens(document, Fields.PINYIN, syllables);
        tokens(document, Fields.INITIALS_2, Pinyin.initials(syllables, 2));
        tokens(document, Fields.INITIALS_3, Pinyin.initials(syllables, 3));
    }

    private static void tokens(Document document, String field, List<String> tokens) {
        if (!tokens.isEmpty()) {
            document.add(new TextField(field, String.join(" ", tokens), Field.Store.NO));
        }
    }
}
