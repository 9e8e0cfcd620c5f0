package org.gongkai.portal.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.page.KeyValue;
import org.gongkai.page.Wording;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.CleanHtml;
import org.gongkai.publication.ColumnEntry;
import org.gongkai.publication.PlainBody;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A document as its page shows it.
 *
 * @param facts the metadata block, in the usual order
 * @param body safe HTML
 * @param signature to be set below the text; null where the text ends with it
 * @param latest whether this is the version in force
 * @param columns where it stands, with their addresses: their lists are always up to date
 */
public record DocumentView(
        PublicDocument document,
        List<KeyValue> facts,
        String body,
        @Nullable Signature signature,
        boolean latest,
        List<Publication.Version> history,
        String path,
        List<KeyValue> columns) {

    static DocumentView of(
            PublicDocument document,
            Publication publication,
            List<ColumnEntry> columns,
            Wording words,
            Locale locale,
            LocalDate today,
            boolean latest) {
        String body = body(document);
        return new DocumentView(
                document,
                facts(document, words, locale, today),
                body,
                Signature.below(document, body).orElse(null),
                latest,
                publication.history(),
                ColumnPaths.document(document.id()),
                columns(columns, locale));
    }

    /** Where this version lies: what is below it are its files. */
    public String place() {
        return latest ? path : ColumnPaths.version(document.id(), document.version());
    }

    /** Where this version stands word for word, for machines. */
    public String record() {
        return ColumnPaths.record(ColumnPaths.version(document.id(), document.version()));
    }

    /** Documents are in Chinese whatever the page is in: the language of a text taken from one; null where it has no characters. */
    public static @Nullable String lang(String text) {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        return chinese ? "zh-CN" : null;
    }

    private static List<KeyValue> columns(List<ColumnEntry> columns, Locale locale) {
        return columns.stream()
                .map(each -> KeyValue.of(each.title(locale), ColumnPaths.column(each.id())))
                .toList();
    }

    private static List<KeyValue> facts(PublicDocument document, Wording words, Locale locale, LocalDate today) {
        List<KeyValue> facts = new ArrayList<>();
        add(facts, words, "index", document.indexNumber());
        add(facts, words, "topic", document.topic());
        add(facts, words, "issuer", document.issuer());
        add(facts, words, "formed", document.formedOn().toString());
        add(facts, words, "published", Zone.dayOf(document.firstPublishedAt()).toString());
        if (document.version() > 1) {
            add(facts, words, "changed", Zone.dayOf(document.publishedAt()).toString());
        }
        add(facts, words, "number", document.documentNumber());
        add(facts, words, "validity", validity(document, words, today));
        return facts;
    }

    private static String validity(PublicDocument document, Wording words, LocalDate today) {
        String state = words.text(
                "portal.column.validity." + document.validity(today).name().toLowerCase(Locale.ROOT));
        String from =
                document.effectiveOn() == null ? "" : words.text("portal.column.validity.from", document.effectiveOn());
        String until =
                document.expiresOn() == null ? "" : words.text("portal.column.validity.until", document.expiresOn());
        return state + from + until;
    }

    private static void add(List<KeyValue> facts, Wording words, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(KeyValue.of(words.text("portal.column.fact." + name), value));
        }
    }

    /** Plain text keeps its lines; formatted text was cleaned when it was published and is cleaned again. */
    static String body(PublicDocument document) {
        return document.html() ? CleanHtml.of(document.body()) : PlainBody.html(document.body());
    }
}
