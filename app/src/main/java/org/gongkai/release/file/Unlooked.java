package org.gongkai.release.file;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Follows the reading of a part and keeps what its reader has no eye for: the values of all attributes, formulas, comments of
 * the markup. Each value is looked at by itself, since values beside each other do not continue each other.
 */
record Unlooked(String place, Xml.Events reader, Findings findings) implements Xml.Events {

    /** Places on the page, paths and the like: rows of figures without end. */
    private static final Set<String> MEASURES = Set.of(
            "delta",
            "deltax",
            "deltay",
            "boundary",
            "ctm",
            "path",
            "points",
            "d",
            "viewbox",
            "transform",
            "coordsize",
            "adj",
            "sqref",
            "ref",
            "spans",
            "style");

    /** Short marks that programs give to every cell and every run. */
    private static final Set<String> MARKS =
            Set.of("r", "rsidr", "rsidrpr", "rsidrdefault", "rsidp", "rsidsect", "rsidtr", "paraid", "textid");

    private static final int SHORTEST = 7;
    private static final int SHORTEST_AS_MARK = 11;

    @Override
    public void start(String name, Map<String, String> attributes) {
        reader.start(name, attributes);
        attributes.forEach((key, value) -> {
            if (value.length() >= SHORTEST && isWords(key.toLowerCase(Locale.ROOT), value)) {
                value(key, value);
            }
        });
    }

    private static boolean isWords(String lower, String value) {
        return !MEASURES.contains(lower) && (value.length() >= SHORTEST_AS_MARK || !MARKS.contains(lower));
    }

    private void value(String key, String value) {
        boolean decimal = value.length() < 40 && value.matches("-?\\d+\\.\\d+(?:[eE][+-]?\\d+)?");
        boolean generated = value.matches("\\{?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}?");
        if (!decimal && !generated) {
            findings.aside(place, key.equals("formatCode") ? value.replaceAll("[\"\\\\]", "") : value);
        }
    }

    @Override
    public void text(String text) {
        reader.text(text);
    }

    @Override
    public void end(String name) {
        reader.end(name);
    }

    @Override
    public void remark(String text) {
        reader.remark(text);
        findings.aside(place, text);
    }
}
