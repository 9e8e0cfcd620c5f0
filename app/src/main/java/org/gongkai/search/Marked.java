package org.gongkai.search;

import java.util.List;
import java.util.stream.Collectors;

/** A text in which what was found is marked. It is plain text: whoever shows it escapes it, and nothing in it is a tag. */
public record Marked(List<Run> runs) {

    public static final Marked NOTHING = new Marked(List.of());

    public Marked {
        runs = List.copyOf(runs);
    }

    /** A piece of the text, found or not. */
    public record Run(String text, boolean found) {}

    /** As HTML: escaped first, then {@code <mark>} around what was found. No other tag is in it, whatever the text is. */
    public String html() {
        return runs.stream()
                .map(run -> run.found() ? "<mark>" + escape(run.text()) + "</mark>" : escape(run.text()))
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
