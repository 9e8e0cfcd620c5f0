package org.gongkai.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One record as the index takes it in. Whoever hands it over has decided that everybody may read every word of it.
 *
 * @param id unique over all kinds; a second record with the same id replaces the first
 * @param kind what it is, e.g. a procedure's id
 * @param body id of the public body it belongs to
 * @param text plain text without markup
 * @param documentNumber as printed, e.g. 白商发〔2026〕3号; empty where it has none
 * @param topic empty where it has none; so are {@code category} and {@code keyContent}
 * @param url path of its public page
 * @param publishedOn the day by which it is found and sorted
 * @param publishedAt the moment that orders records of one day
 * @param attachmentTexts the words of its attachments, as far as they are known
 */
public record Searchable(
        String id,
        String kind,
        String body,
        String title,
        String summary,
        String text,
        String documentNumber,
        String indexNumber,
        String issuer,
        String topic,
        String category,
        String keyContent,
        String url,
        LocalDate publishedOn,
        Instant publishedAt,
        List<String> attachmentTexts) {

    public Searchable {
        attachmentTexts = List.copyOf(attachmentTexts);
    }
}
