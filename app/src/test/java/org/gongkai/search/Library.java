package org.gongkai.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Records and an index of them, for tests. */
final class Library {

    private Library() {}

    static Searchable record(String id, String title, String text) {
        return new Searchable(
                id,
                "proactive-publication",
                "bureau",
                title,
                "",
                text,
                "",
                "bureau/" + id,
                "白城市商务局",
                "",
                "",
                "",
                "/disclosure/documents/" + id,
                LocalDate.of(2026, 1, 30),
                LocalDate.of(2026, 1, 30).atTime(1, 0).toInstant(ZoneOffset.UTC),
                List.of());
    }

    static Searchable numbered(Searchable record, String number) {
        return with(record, number, record.indexNumber(), record.attachmentTexts());
    }

    static Searchable indexed(Searchable record, String number) {
        return with(record, record.documentNumber(), number, record.attachmentTexts());
    }

    static Searchable about(Searchable record, String topic, String category, LocalDate day) {
        return new Searchable(
                record.id(),
                record.kind(),
                record.body(),
                record.title(),
                record.summary(),
                record.text(),
                record.documentNumber(),
                record.indexNumber(),
                record.issuer(),
                topic,
                category,
                record.keyContent(),
                record.url(),
                day,
                day.atTime(1, 0).toInstant(ZoneOffset.UTC),
                record.attachmentTexts());
    }

    static Searchable withAttachment(Searchable record, String text) {
        return with(record, record.documentNumber(), record.indexNumber(), List.of(text));
    }

    private static Searchable with(
            Searchable record, String documentNumber, String indexNumber, List<String> attachmentTexts) {
        return new Searchable(
                record.id(),
                record.kind(),
                record.body(),
                record.title(),
                record.summary(),
                record.text(),
                documentNumber,
                indexNumber,
                record.issuer(),
                record.topic(),
                record.category(),
                record.keyContent(),
                record.url(),
                record.publishedOn(),
                record.publishedAt(),
                attachmentTexts);
    }

    static List<String> ids(SearchResult found) {
        return found.items().stream().map(SearchResult.Hit::id).toList();
    }
}
