package org.gongkai.release.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.release.text.Masked;

/** One part of a text document: its text, and in it what is hidden, tracked, commented, or fetched by a field. */
final class WordText implements Xml.Events {

    private static final int PIECE = 1 << 16;
    private static final int OVERLAP = 200;
    private static final int SHORTEST_NUMBER = 10;
    /** Half-points: below one point nobody can read it. */
    private static final int SMALLEST = 3;

    private static final Pattern FETCHING = Pattern.compile(
            "(?i)\\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)\\s+\\S+");

    private final String place;
    private final WordStyles styles;
    private final Findings findings;
    private final WordMarks marks;
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder field = new StringBuilder();
    private boolean hiddenParagraph;
    private boolean darkCell;

    WordText(String place, WordStyles styles, Findings findings) {
        this.place = place;
        this.styles = styles;
        this.findings = findings;
        this.marks = new WordMarks(place, findings);
    }

    /** What is known of the run of characters being read. */
    private static final class Run {
        boolean hidden;
        boolean light;
        boolean dark;
    }

    static boolean isMain(String part) {
        return part.matches("word/document\\d*\\.xml");
    }

    /** Whether a character property hides what it is given to. */
    static boolean hides(String property, Map<String, String> attributes) {
        return switch (property) {
            case "vanish", "specVanish" -> Xml.isOn(attributes);
            case "sz" -> attributes.getOrDefault("val", "").matches("[0-" + SMALLEST + "]");
            default -> false;
        };
    }

    @Override
    public void start(String name, Map<String, String> attributes) {
        switch (name) {
            case "r" -> runs.push(new Run());
            case "p" -> hiddenParagraph = false;
            case "tc" -> darkCell = false;
            case "pStyle" -> hiddenParagraph = styles.hide(attributes.getOrDefault("val", ""));
            case "tab", "br", "cr", "ptab" -> text.append(path.contains("r") ? " " : "");
            case "noBreakHyphen" -> text.append('-');
            case "fldSimple" -> fetching(attributes.getOrDefault("instr", ""));
            case "docPr", "cNvPr" -> described(attributes);
            case "hyperlink" -> findings.text(place, attributes.getOrDefault("tooltip", ""));
            default -> property(name, attributes);
        }
        marks.start(name, attributes, path.contains("rPr"));
        path.push(name);
    }

    private void property(String name, Map<String, String> attributes) {
        if (name.equals("shd") && "tcPr".equals(path.peek())) {
            darkCell = isDark(attributes.getOrDefault("fill", "auto"));
        }
        Run run = runs.peek();
        if (run == null || !"rPr".equals(path.peek()) || path.contains("rPrChange") || path.contains("pPr")) {
            return;
        }
        switch (name) {
            case "rStyle" -> run.hidden |= styles.hide(attributes.getOrDefault("val", ""));
            case "color" -> run.light = attributes.getOrDefault("val", "").matches("(?i)F[EF]F[EF]F[EF]");
            case "highlight" ->
                run.dark = !attributes.getOrDefault("val", "none").matches("none|white");
            case "shd" -> run.dark |= isDark(attributes.getOrDefault("fill", "auto"));
            default -> run.hidden |= hides(name, attributes);
        }
    }

    private static boolean isDark(String fill) {
        return !fill.toLowerCase(Locale.ROOT).matches("auto|f[ef]f[ef]f[ef]|");
    }

    private void described(Map<String, String> attributes) {
        findings.text(place, attributes.getOrDefault("descr", ""));
        if (attributes.containsKey("hidden") && attributes.get("hidden").matches("1|true")) {
            findings.add("hidden-text", place, Masked.words(attributes.getOrDefault("name", "")));
        }
    }

    @Override
    public void text(String more) {
        String element = path.isEmpty() ? "" : path.peek();
        switch (element) {
            case "t", "delText" -> {
                text.append(more);
                marks.text(more);
                hidden.append(isHidden() && hidden.length() < PIECE ? more : "");
                passOn(4 * PIECE);
            }
            case "instrText", "delInstrText" -> field.append(field.length() < PIECE ? more : "");
            default -> other(more);
        }
    }

    /** Measures and the like are short; a longer text is one that no rule foresees. */
    private void other(String more) {
        if (more.strip().length() >= SHORTEST_NUMBER) {
            text.append('\n').append(more).append('\n');
            passOn(4 * PIECE);
        }
    }

    private boolean isHidden() {
        Run run = runs.peek();
        return hiddenParagraph || run != null && (run.hidden || run.light && !run.dark && !darkCell);
    }

    @Override
    public void end(String name) {
        path.pop();
        marks.end(name);
        switch (name) {
            case "r" -> runs.poll();
            case "p" -> paragraphEnds();
            default -> {}
        }
    }

    private void paragraphEnds() {
        text.append('\n');
        if (!hidden.toString().isBlank()) {
            findings.add("hidden-text", place, Masked.words(hidden.toString()));
        }
        hidden.setLength(0);
        fetching(field.toString());
        field.setLength(0);
        passOn(PIECE);
    }

    /** Keeps the end, so that a number is found that goes on in the next piece. */
    private void passOn(int limit) {
        if (text.length() > limit) {
            findings.text(place, text.toString());
            text.delete(0, text.length() - OVERLAP);
        }
    }

    /** Fields also hold the targets of links. */
    private void fetching(String instruction) {
        Addresses.numbers(instruction, place, findings);
        FETCHING.matcher(instruction)
                .results()
                .forEach(match -> findings.add("external-link", place, Masked.words(match.group())));
    }

    void finish() {
        findings.text(place, text.toString());
        fetching(field.toString());
        marks.finish();
    }
}
