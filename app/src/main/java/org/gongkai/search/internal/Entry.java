package org.gongkai.search.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.search.Searchable;

/**
 * A record read for an index of any kind: everything it can be found by.
 *
 * @param text what snippets are cut from
 * @param facts what it is found by and its page shows apart: no snippet is cut from it
 * @param titleKey the title as a whole in one form
 * @param numbers terms of its own document number and index number
 * @param mentioned terms of the document numbers its text mentions
 * @param syllables how its title sounds
 */
record Entry(
        Searchable record,
        String text,
        String facts,
        String titleKey,
        List<String> numbers,
        List<String> mentioned,
        List<String> syllables) {

    private static final int MOST_MENTIONS = 5_000;

    static Entry of(Searchable record) {
        String text =
                joined(Stream.concat(Stream.of(record.summary(), record.text()), record.attachmentTexts().stream()));
        String title = Folding.fold(record.title());
        return new Entry(
                record,
                text,
                joined(Stream.of(record.issuer(), record.documentNumber(), record.indexNumber())),
                key(title),
                own(record, title),
                numbers(Folding.fold(text)),
                Pinyin.syllables(record.title()));
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

    private static List<String> own(Searchable record, String title) {
        return Stream.concat(
                        numbers(Folding.fold(record.documentNumber()) + "\n" + title).stream(),
                        IndexNumber.term(Folding.fold(record.indexNumber())).stream())
                .toList();
    }

    private static List<String> numbers(String folded) {
        return DocumentNumber.in(folded).stream()
                .flatMap(DocumentNumber::terms)
                .distinct()
                .limit(MOST_MENTIONS)
                .toList();
    }

    /** What a search can be narrowed to, by field; fields without a value are not there. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Fields.KIND, record.kind());
        values.put(Fields.BODY, record.body());
        values.put(Fields.TOPIC, record.topic());
        values.put(Fields.CATEGORY, record.category());
        values.put(Fields.KEY_CONTENT, record.keyContent());
        values.put(Fields.YEAR, String.valueOf(record.publishedOn().getYear()));
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /** The title's sound, by field, as words between blanks; fields without any are not there. */
    Map<String, String> sounds() {
        Map<String, String> sounds = new LinkedHashMap<>();
        sounds.put(Fields.PINYIN, String.join(" ", syllables));
        sounds.put(Fields.INITIALS_2, String.join(" ", Pinyin.initials(syllables, 2)));
        sounds.put(Fields.INITIALS_3, String.join(" ", Pinyin.initials(syllables, 3)));
        sounds.values().removeIf(String::isEmpty);
        return sounds;
    }
}
