package org.gongkai.release.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.release.text.Masked;

/** One part of a text document: its text, and in it what is hidden, tracked, commented, or fetched by a field. */
final class WordText implements Xml.Events {

    private static final int PIECE = 1 << 16;
    private static final int SHORTEST_NUMBER = 10;
    /** Half-points: below one point nobody can read it. */
    private static final int SMALLEST = 3;

    static final String LIGHT = "(?i)(?:F[0-9A-F]){3}";

    private static final Pattern FETCHING = Pattern.compile(
            "(?i)\\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)\\s+\\S+");

    private final String place;
    private final WordStyles styles;
    private final Findings findings;
    private final WordMarks marks;
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final WordReadings readings;
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder other = new StringBuilder();
    private final StringBuilder field = new StringBuilder();
    private boolean hiddenParagraph;
    private boolean darkCell;
    private boolean darkParagraph;
    private int deletions;
    private int insertions;

    WordText(String place, WordStyles styles, Findings findings) {
        this.place = place;
        this.styles = styles;
        this.findings = findings;
        this.marks = new WordMarks(place, findings);
        this.readings = new WordReadings(place, findings);
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
            case "w" -> attributes.getOrDefault("val", "").matches("[0-5]%?");
            case "sz" -> attributes.getOrDefault("val", "").matches("[0-" + SMALLEST + "]");
            default -> false;
        };
    }

    @Override
    public void start(String name, Map<String, String> attributes) {
        otherEnds();
        switch (name) {
            case "r" -> runs.push(new Run());
            case "p" -> {
                hiddenParagraph = false;
                darkParagraph = false;
            }
            case "tc" -> darkCell = false;
            case "pStyle" -> hiddenParagraph = styles.hide(attributes.getOrDefault("val", ""));
            case "tab", "br", "cr", "ptab" -> written(path.contains("r") ? " " : "");
            case "noBreakHyphen" -> written("-");
            case "sym" -> written(symbol(attributes.getOrDefault("char", "")));
            case "fldSimple" -> fetching(attributes.getOrDefault("instr", ""));
            case "del", "moveFrom" -> deletions += path.contains("rPr") ? 0 : 1;
            case "ins", "moveTo" -> insertions += path.contains("rPr") ? 0 : 1;
            case "docPr", "cNvPr" -> described(attributes);
            case "hyperlink" -> findings.text(place, attributes.getOrDefault("tooltip", ""));
            default -> property(name, attributes);
        }
        marks.start(name, attributes, path.contains("rPr"));
        path.push(name);
    }

    /** Symbol fonts put their characters beside the usual ones. */
    private static String symbol(String code) {
        int character = code.matches("[0-9A-Fa-f]{1,4}") ? Integer.parseInt(code, 16) : ' ';
        return String.valueOf((char) (character >= 0xf000 && character < 0xf100 ? character - 0xf000 : character));
    }

    private void written(String more) {
        readings.add(more, isHidden() || deletions > 0, insertions > 0);
    }

    private void property(String name, Map<String, String> attributes) {
        if (name.equals("shd") && "tcPr".equals(path.peek())) {
            darkCell = isDark(attributes.getOrDefault("fill", "auto"));
        }
        if (name.equals("shd") && "pPr".equals(path.peek())) {
            darkParagraph = isDark(attributes.getOrDefault("fill", "auto"));
        }
        effect(name, attributes);
        Run run = runs.peek();
        if (run == null || !"rPr".equals(path.peek()) || path.contains("rPrChange") || path.contains("pPr")) {
            return;
        }
        switch (name) {
            case "rStyle" -> run.hidden |= styles.hide(attributes.getOrDefault("val", ""));
            case "color" -> run.light = isLight(attributes);
            case "highlight" ->
                run.dark = !attributes.getOrDefault("val", "none").matches("none|white");
            case "shd" -> run.dark |= isDark(attributes.getOrDefault("fill", "auto"));
            default -> run.hidden |= hides(name, attributes);
        }
    }

    /** Effects of newer programs: letters without a filling, or with one that nobody sees. */
    private void effect(String name, Map<String, String> attributes) {
        Run run = runs.peek();
        if (run == null || !path.contains("textFill")) {
            return;
        }
        String value = attributes.getOrDefault("val", "");
        switch (name) {
            case "noFill" -> run.hidden = true;
            case "srgbClr" -> run.light = value.matches(LIGHT);
            case "schemeClr" -> run.light = value.matches("bg1|lt1");
            case "alpha" -> run.hidden |= value.matches("9[7-9]\\d{3}|100000");
            default -> {}
        }
    }

    /** The colour of paper, or so near to it that nobody tells one from the other. */
    static boolean isLight(Map<String, String> color) {
        String theme = color.getOrDefault("themeColor", "");
        boolean shaded = color.containsKey("themeShade");
        return theme.isEmpty()
                ? color.getOrDefault("val", "").matches(LIGHT)
                : theme.matches("background1|light1") && !shaded;
    }

    private static boolean isDark(String fill) {
        return !fill.matches("(?i)auto|" + LIGHT + "|");
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
                written(more);
                marks.text(more);
                hidden.append(isHidden() && hidden.length() < PIECE ? more : "");
                readings.passOn(4 * PIECE);
            }
            case "instrText", "delInstrText" -> field.append(field.length() < PIECE ? more : "");
            default -> other.append(more); // it comes in pieces
        }
    }

    /** Measures and the like are short; a longer text is one that no rule foresees. */
    private void otherEnds() {
        if (other.toString().strip().length() >= SHORTEST_NUMBER) {
            readings.add("\n" + other + "\n", false, false);
            readings.passOn(4 * PIECE);
        }
        other.setLength(0);
    }

    private boolean isHidden() {
        Run run = runs.peek();
        return hiddenParagraph || run != null && (run.hidden || run.light && !run.dark && !darkCell && !darkParagraph);
    }

    @Override
    public void end(String name) {
        path.pop();
        otherEnds();
        marks.end(name);
        switch (name) {
            case "r" -> runs.poll();
            case "p" -> paragraphEnds();
            case "del", "moveFrom" -> deletions -= path.contains("rPr") ? 0 : 1;
            case "ins", "moveTo" -> insertions -= path.contains("rPr") ? 0 : 1;
            default -> {}
        }
    }

    private void paragraphEnds() {
        readings.add("\n", false, false);
        if (!hidden.toString().isBlank()) {
            findings.add("hidden-text", place, Masked.words(hidden.toString()));
        }
        hidden.setLength(0);
        fetching(field.toString());
        field.setLength(0);
        readings.passOn(PIECE);
    }

    /** Fields also hold the targets of links. */
    private void fetching(String instruction) {
        Addresses.numbers(instruction, place, findings);
        findings.aside(place, instruction);
        FETCHING.matcher(instruction)
                .results()
                .forEach(match -> findings.add("external-link", place, Masked.words(match.group())));
    }

    void finish() {
        readings.finish();
        fetching(field.toString());
        marks.finish();
    }
}
