package org.gongkai.regulation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads citations as people write them: full-width signs, book-title marks, Chinese numerals, 第…条…款…项. */
final class CitationText {

    private static final String NUMBER = "([1-9][0-9]{0,3}(?:\\.[1-9][0-9]?)?|[零〇一二三四五六七八九十百千]+)";

    private static final Pattern LETTERED = Pattern.compile("([A-Z]{2,4})(?:-|(?=第))(.+)");

    private static final Pattern PLACE = Pattern.compile("第?" + NUMBER + "条?" // the article
            + "(?:第?(?:\\(" + NUMBER + "\\)[款项]?|" + NUMBER + "款))?" // (2), 第二款
            + "(?:第?(?:\\(" + NUMBER + "\\)项?|" + NUMBER + "项))?"); // (1), 第一项

    private CitationText() {}

    static Optional<Citation> read(String text) {
        String plain = plain(text);
        Matcher lettered = LETTERED.matcher(plain.toUpperCase(Locale.ROOT));
        if (lettered.matches()) {
            return place(lettered.group(1), lettered.group(2));
        }
        return InstrumentNames.shipped()
                .longestAtStartOf(plain)
                .flatMap(name -> place(name.instrument(), plain.substring(name.length())));
    }

    /** One width, one kind of bracket and dash, no quotation marks and no spaces. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s《》〈〉「」『』“”\"'‘’]", "")
                .replaceAll("[‐‑‒–—―−]", "-")
                .replace('[', '〔')
                .replace(']', '〕');
    }

    private static Optional<Citation> place(String instrument, String rest) {
        Matcher place = PLACE.matcher(rest);
        if (!place.matches()) {
            return Optional.empty();
        }
        String paragraph = first(place.group(2), place.group(3));
        String item = first(place.group(4), place.group(5));
        try {
            return Optional.of(new Citation(instrument, digits(place.group(1)), within(paragraph, item)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static @Nullable String within(@Nullable String paragraph, @Nullable String item) {
        if (paragraph == null || item == null) {
            String only = first(paragraph, item);
            return only == null ? null : digits(only);
        }
        return digits(paragraph) + "." + digits(item);
    }

    private static String digits(String number) {
        return Character.isDigit(number.charAt(0)) ? number : String.valueOf(ChineseNumeral.read(number));
    }
}
