package org.gongkai.release.file;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.release.text.Masked;

/** The other parts of office containers: slides, notes, comments, drawings, charts, caches, connections, added data. */
final class OtherText implements Xml.Events {

    private static final int PIECE = 1 << 16;
    private static final Set<String> BREAKING =
            Set.of("p", "si", "comment", "threadedComment", "cm", "row", "c", "pt", "sp", "Author", "author");
    /** Attributes that hold words or values, rather than the format's own vocabulary. */
    private static final Set<String> WORDS = Set.of(
            "v", "descr", "title", "author", "name", "displayName", "string", "text", "alt", "comment", "userName");

    private final String part;
    private final String lower;
    private final Findings findings;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder noted = new StringBuilder();
    private boolean hiddenSlide;

    OtherText(String part, Findings findings) {
        this.part = part;
        this.lower = part.toLowerCase(Locale.ROOT);
        this.findings = findings;
    }

    @Override
    public void start(String name, Map<String, String> attributes) {
        hiddenSlide |=
                name.equals("sld") && attributes.getOrDefault("show", "1").matches("0|false");
        attributes.forEach((key, value) -> {
            if (WORDS.contains(key)) {
                append(value + "\n");
            }
        });
        if (name.equals("cNvPr") && attributes.getOrDefault("hidden", "0").matches("1|true")) {
            findings.add("hidden-text", part, Masked.words(attributes.getOrDefault("name", "")));
        }
        if (name.equals("connection") || name.equals("ddeLink") || name.equals("oleLink")) {
            String target = attributes.getOrDefault("name", attributes.getOrDefault("ddeService", name));
            findings.add("external-link", part, Masked.words(target));
        }
    }

    @Override
    public void text(String more) {
        append(more);
        if (isNote() && !more.isBlank() && noted.length() < PIECE) {
            noted.append(more).append(' ');
        }
    }

    private void append(String more) {
        text.append(more);
        if (text.length() > PIECE) {
            findings.text(part, text.toString());
            text.delete(0, text.length() - 200);
        }
    }

    @Override
    public void end(String name) {
        boolean record = name.equals("r") && lower.contains("pivotcache"); // elsewhere a run, which ends in mid-number
        if (record || BREAKING.contains(name)) {
            text.append('\n');
        }
    }

    private boolean isNote() {
        return lower.contains("comment") || lower.contains("/notesslides/");
    }

    void finish() {
        findings.text(part, text.toString());
        if (hiddenSlide) {
            findings.add("hidden-sheet", part, part.substring(part.lastIndexOf('/') + 1));
        }
        if (!noted.toString().isBlank() && !lower.contains("authors")) {
            String kind = lower.contains("/notesslides/") ? "speaker-notes" : "comment";
            findings.add(kind, part, Masked.words(noted.toString()));
        }
        if (lower.contains("pivotcacherecords") && !text.toString().isBlank()) {
            findings.add("hidden-text", part, "pivot cache");
        }
    }
}
