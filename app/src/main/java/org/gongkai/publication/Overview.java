package org.gongkai.publication;

/** 内容概述: what a document is about in a line or two, for directories and page tags (条例12). */
public final class Overview {

    /** In characters: two lines of a list. */
    private static final int LONGEST = 90;

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
        String words = summary.isBlank() ? html ? CleanHtml.words(body) : body : summary;
        String line = words.replaceAll("(?m)^#{1,6}\\s+", "")
                .replaceAll("[\\s\\p{Cntrl}\\u00a0\\u3000]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
