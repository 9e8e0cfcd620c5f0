package org.gongkai.publication;

import java.util.regex.Pattern;

/** 内容概述: what a document is about in a line or two, for directories and page tags (条例12). */
public final class Overview {

    /** In characters: two lines of a list. */
    private static final int LONGEST = 72;

    /** Whom a letter is addressed to says nothing of what it is about. */
    private static final Pattern ADDRESSED = Pattern.compile("^[^\\n。：]{1,60}：[ \\t\\u3000]*\\n+");

    private Overview() {}

    /** What its author wrote, and without that the beginning of the text. */
    public static String of(PublicDocument document) {
        return of(document.summary(), document.body(), document.html());
    }

    /**
     * The same from the parts.
     *
     * @param body the text or its beginning, as it was published
     */
    public static String of(String summary, String body, boolean html) {
        String words = summary.isBlank() ? beginning(html ? CleanHtml.words(body) : body) : summary;
        String line = words.replaceAll("[\\s\\p{Cntrl}\\u00a0\\u3000]+", " ").strip();
        return cut(line);
    }

    private static String beginning(String text) {
        return ADDRESSED.matcher(text.strip().replaceAll("(?m)^#{1,6}\\s+", "")).replaceFirst("");
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
