package org.gongkai.release.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** The words that are seen in formats made of packed XML: text documents, slides and OFD here, sheets in {@link SheetWords}. */
final class OfficeWords {

    private OfficeWords() {}

    static void document(Path file, Words words) throws IOException {
        try (Parts parts = new Parts(file)) {
            WordStyles styles = WordStyles.of(parts, PartRoots.of(parts, parts.names()));
            for (String name : parts.names()) {
                if (name.matches("word/(?:document|footnotes|endnotes)\\d*\\.xml")) {
                    parts.read(name, new Text(styles, words));
                }
            }
        }
    }

    static void sheets(Path file, Words words) throws IOException {
        try (Parts parts = new Parts(file)) {
            SheetWords.read(parts, words);
        }
    }

    static void slides(Path file, Words words) throws IOException {
        try (Parts parts = new Parts(file)) {
            for (String name : parts.names()) {
                if (name.matches("ppt/slides/slide\\d+\\.xml")) {
                    parts.read(name, new Slide(words));
                }
            }
        }
    }

    static void pages(Path file, Words words) throws IOException {
        try (Parts parts = new Parts(file)) {
            for (String name : parts.names()) {
                if (name.matches("(?i).*/Content(?:_\\d+)?\\.xml")) {
                    parts.read(name, new FixedPage(words));
                }
            }
        }
    }

    /** Runs of a text document that are neither hidden nor deleted. */
    private static final class Text implements Xml.Events {

        private static final Set<String> GONE = Set.of("del", "moveFrom", "delText", "instrText", "delInstrText");

        private final WordStyles styles;
        private final Words words;
        private final Deque<String> path = new ArrayDeque<>();
        private int gone;
        private boolean hiddenRun;
        private boolean hiddenParagraph;

        Text(WordStyles styles, Words words) {
            this.styles = styles;
            this.words = words;
        }

        @Override
        public void start(String name, Map<String, String> attributes) {
            switch (name) {
                case "r" -> hiddenRun = false;
                case "p" -> hiddenParagraph = false;
                case "pStyle" -> hiddenParagraph = styles.hide(attributes.getOrDefault("val", ""));
                case "rStyle" -> hiddenRun |= styles.hide(attributes.getOrDefault("val", ""));
                case "tab", "br", "cr", "tc" -> words.gap();
                default -> hiddenRun |= inRun() && WordText.hides(name, attributes);
            }
            gone += GONE.contains(name) ? 1 : 0;
            path.push(name);
        }

        private boolean inRun() {
            return "rPr".equals(path.peek()) && !path.contains("pPr");
        }

        @Override
        public void text(String more) {
            if (gone == 0 && !hiddenRun && !hiddenParagraph && "t".equals(path.peek())) {
                words.add(more);
            }
        }

        @Override
        public void end(String name) {
            path.pop();
            gone -= GONE.contains(name) ? 1 : 0;
            if (name.equals("p")) {
                words.gap();
            }
        }
    }

    /** A slide that is shown. */
    private static final class Slide implements Xml.Events {

        private final Words words;
        private boolean hidden;
        private boolean inText;

        Slide(Words words) {
            this.words = words;
        }

        @Override
        public void start(String name, Map<String, String> attributes) {
            hidden |= name.equals("sld") && attributes.getOrDefault("show", "1").matches("0|false");
            inText = name.equals("t");
        }

        @Override
        public void text(String more) {
            words.add(inText && !hidden ? more : "");
        }

        @Override
        public void end(String name) {
            inText = false;
            if (name.equals("p")) {
                words.gap();
            }
        }
    }

    /** A page of an OFD: the characters of text objects that are visible. */
    private static final class FixedPage implements Xml.Events {

        private final Words words;
        private boolean unseen;
        private boolean inText;

        FixedPage(Words words) {
            this.words = words;
        }

        @Override
        public void start(String name, Map<String, String> attributes) {
            if (name.equals("Layer") || name.equals("TextObject")) {
                unseen = attributes.getOrDefault("Visible", "true").equals("false")
                        || attributes.getOrDefault("Alpha", "255").equals("0");
            }
            inText = name.equals("TextCode");
        }

        @Override
        public void text(String more) {
            words.add(inText && !unseen ? more : "");
        }

        @Override
        public void end(String name) {
            inText = false;
            if (name.equals("TextObject")) {
                words.gap();
            }
        }
    }
}
