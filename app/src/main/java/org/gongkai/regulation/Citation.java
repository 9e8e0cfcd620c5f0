package org.gongkai.regulation;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an article of an instrument, or to one paragraph or item of it.
 *
 * <p>A well-formed citation need not point at anything that exists: ask {@link Regulations#knows}.
 *
 * @param instrument id of the instrument, such as {@code YS} or {@code 条例}
 * @param article number of the article in digits, such as {@code 5} or {@code 2.1}
 * @param paragraph number of the 款 or 项, such as {@code 2}; {@code 2.1} is the first item of the second
 *     paragraph; null means the whole article
 */
public record Citation(
        String instrument, String article, @Nullable String paragraph) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}(\\.[1-9][0-9]?)?");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,4}");

    public Citation {
        require(!instrument.isBlank(), "instrument", instrument);
        require(NUMBER.matcher(article).matches(), "article", article);
        require(paragraph == null || NUMBER.matcher(paragraph).matches(), "paragraph", paragraph);
    }

    private static void require(boolean valid, String part, @Nullable String value) {
        if (!valid) {
            throw new IllegalArgumentException("not the " + part + " of a citation: " + value);
        }
    }

    /**
     * Reads a citation as people write it: {@code YS-5}, {@code 条例33(2)}, {@code 条例第三十三条第二款},
     * {@code 《政府信息公开条例》第33条}.
     *
     * @throws IllegalArgumentException where the form or the name of the instrument is not understood
     */
    public static Citation of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a citation: " + text));
    }

    /** Like {@link #of}, but empty where the text is not understood. */
    public static Optional<Citation> parse(String text) {
        return CitationText.read(text);
    }

    /** The canonical form, which {@link #of} reads back: {@code YS-5}, {@code 条例33(2)}. */
    public String text() {
        String dash = lettered(instrument) ? "-" : "";
        return instrument + dash + article + (paragraph == null ? "" : "(" + paragraph + ")");
    }

    /** Whether the other citation is this one or lies within it: an article covers its paragraphs. */
    public boolean covers(Citation other) {
        return instrument.equals(other.instrument)
                && article.equals(other.article)
                && (paragraph == null || within(other.paragraph));
    }

    private boolean within(@Nullable String other) {
        return Objects.equals(paragraph, other) || (other != null && other.startsWith(paragraph + "."));
    }

    /** The article as a whole. */
    public Citation wholeArticle() {
        return paragraph == null ? this : new Citation(instrument, article, null);
    }

    /** Whether an instrument's id is of the lettered kind, which is set off from the article by a dash. */
    static boolean lettered(String instrument) {
        return LETTERS.matcher(instrument).matches();
    }

    @Override
    public String toString() {
        return text();
    }
}
