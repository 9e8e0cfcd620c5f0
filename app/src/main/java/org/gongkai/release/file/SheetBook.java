package org.gongkai.release.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.release.text.Detectors;
import org.gongkai.release.text.Hit;
import org.gongkai.release.text.Masked;
import org.gongkai.release.text.Traces;

/** What the sheets of a workbook share: their names, which of them are hidden, texts worth telling, and hiding formats. */
final class SheetBook {

    private static final String FAMILY = "spreadsheetml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    private final Map<String, String> names = new HashMap<>();
    private final Map<Integer, List<Hit>> telling = new HashMap<>();
    private final Map<Integer, List<Hit>> unused = new TreeMap<>();
    private final ShortStrings pieces = new ShortStrings();
    private final Traces traces;
    private final SheetStyles styles = new SheetStyles();
    private final Set<String> known = new HashSet<>();
    private int strings;

    private SheetBook(Traces traces) {
        this.traces = traces;
    }

    static SheetBook of(Parts parts, PartRoots roots, Findings findings) throws IOException {
        SheetBook book = new SheetBook(findings.traces());
        Optional<String> names = roots.find(BOOK, FAMILY, "workbook");
        if (names.isPresent()) {
            book.readNames(names.get(), parts, findings);
        }
        Optional<String> styles = roots.find(STYLES, FAMILY, "styleSheet");
        if (styles.isPresent()) {
            parts.read(styles.get(), book.styles);
        }
        Optional<String> strings = roots.find(STRINGS, FAMILY, "sst");
        if (strings.isPresent()) {
            book.known.add(strings.get());
            parts.read(strings.get(), book.new Strings());
        }
        return book;
    }

    /** Whether the texts of the part were read before the sheets. */
    boolean knows(String part) {
        return known.contains(part);
    }

    private void readNames(String part, Parts parts, Findings findings) throws IOException {
        Map<String, String> targets = new HashMap<>();
        if (parts.has(RELATIONS)) {
            parts.read(RELATIONS, new Xml.Events() {
                @Override
                public void start(String name, Map<String, String> attributes) {
                    String target = attributes.getOrDefault("Target", "");
                    targets.put(attributes.getOrDefault("Id", ""), target.substring(target.lastIndexOf('/') + 1));
                }
            });
        }
        known.add(part);
        parts.read(part, new Xml.Events() {
            @Override
            public void start(String name, Map<String, String> attributes) {
                if (name.equals("sheet")) {
                    sheet(attributes, targets, findings);
                }
            }

            private final StringBuilder words = new StringBuilder();

            @Override
            public void text(String more) {
                words.append(more);
            }

            @Override
            public void end(String name) {
                findings.text("", words.toString());
                words.setLength(0);
            }
        });
    }

    private void sheet(Map<String, String> attributes, Map<String, String> targets, Findings findings) {
        String name = attributes.getOrDefault("name", "");
        names.put(targets.getOrDefault(attributes.getOrDefault("id", ""), ""), name);
        findings.text("", name);
        if (attributes.getOrDefault("state", "visible").matches("(?i)hidden|veryHidden")) {
            findings.add("hidden-sheet", Masked.words(name), Masked.words(name));
        }
    }

    Xml.Events sheet(String part, Findings findings) {
        String file = part.substring(part.lastIndexOf('/') + 1);
        return new SheetText(Masked.words(names.getOrDefault(file, file)), this, findings);
    }

    /** What the detectors have found in the shared text with that number. */
    List<Hit> shared(int index) {
        unused.remove(index);
        return telling.getOrDefault(index, List.of());
    }

    /** The shared text with that number where it may be part of a number; {@code …} otherwise. */
    String text(int index) {
        return pieces.get(index);
    }

    boolean hides(String format) {
        return styles.hides(format);
    }

    /** Texts that no cell shows any more were deleted by somebody, but not from the file. */
    void finish(Findings findings) {
        unused.values().forEach(hits -> findings.hits("sharedStrings", hits));
    }

    /** Millions of texts are read once each, and only what is found in them is kept. */
    private final class Strings implements Xml.Events {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void text(String more) {
            text.append(more);
        }

        @Override
        public void end(String name) {
            if (name.equals("si")) {
                List<Hit> hits = Detectors.in(text.toString(), traces);
                if (!hits.isEmpty()) {
                    telling.put(strings, hits);
                    unused.put(strings, hits);
                }
                pieces.put(strings, text.toString().strip());
                strings++;
                text.setLength(0);
            }
        }
    }
}
