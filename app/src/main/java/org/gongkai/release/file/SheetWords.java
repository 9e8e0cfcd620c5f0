package org.gongkai.release.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words in the cells of a workbook that are seen: no hidden sheet, row or column. */
final class SheetWords {

    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";
    /** Enough for any search; more would not fit into the little memory there is. */
    private static final int MOST_STRINGS = 200_000;

    private static final int LONGEST_STRING = 2000;

    private SheetWords() {}

    static void read(Parts parts, Words words) throws IOException {
        Set<String> hidden = hiddenSheets(parts);
        Strings strings = new Strings();
        if (parts.has(STRINGS)) {
            parts.read(STRINGS, strings);
        }
        for (String name : parts.names()) {
            boolean sheet = name.matches("xl/worksheets/[^/]+\\.xml");
            if (sheet && !hidden.contains(name.substring(name.lastIndexOf('/') + 1)) && !words.full()) {
                parts.read(name, new Cells(strings.all, words));
            }
        }
    }

    /** File names of the sheets that are not shown; a book that cannot be read throws, and nothing of it is found. */
    private static Set<String> hiddenSheets(Parts parts) throws IOException {
        Map<String, String> targets = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        parts.read(RELATIONS, new Xml.Events() {
            @Override
            public void start(String name, Map<String, String> attributes) {
                String target = attributes.getOrDefault("Target", "");
                targets.put(attributes.getOrDefault("Id", ""), target.substring(target.lastIndexOf('/') + 1));
            }
        });
        parts.read(BOOK, new Xml.Events() {
            @Override
            public void start(String name, Map<String, String> attributes) {
                boolean seen = attributes.getOrDefault("state", "visible").equalsIgnoreCase("visible");
                if (name.equals("sheet") && !seen) {
                    hidden.add(targets.getOrDefault(attributes.getOrDefault("id", ""), ""));
                }
            }
        });
        return hidden;
    }

    /** The texts that cells name by number. */
    private static final class Strings implements Xml.Events {

        private final List<String> all = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean inPhonetic;

        @Override
        public void start(String name, Map<String, String> attributes) {
            inPhonetic |= name.equals("rPh");
        }

        @Override
        public void text(String more) {
            text.append(inPhonetic || text.length() > LONGEST_STRING ? "" : more);
        }

        @Override
        public void end(String name) {
            inPhonetic &= !name.equals("rPh");
            if (name.equals("si")) {
                if (all.size() < MOST_STRINGS) {
                    all.add(text.toString());
                }
                text.setLength(0);
            }
        }
    }

    /** The cells of one sheet. */
    private static final class Cells implements Xml.Events {

        private final List<String> strings;
        private final Words words;
        private final List<int[]> hiddenColumns = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private String type = "";
        private boolean hiddenRow;
        private boolean inValue;
        private int column;

        Cells(List<String> strings, Words words) {
            this.strings = strings;
            this.words = words;
        }

        @Override
        public void start(String name, Map<String, String> attributes) {
            switch (name) {
                case "col" -> column(attributes);
                case "row" -> {
                    hiddenRow = isSet(attributes);
                    column = 0;
                }
                case "c" -> {
                    type = attributes.getOrDefault("t", "");
                    column = SheetText.column(attributes.getOrDefault("r", ""), column + 1);
                    value.setLength(0);
                }
                default -> inValue = name.equals("v") || name.equals("t");
            }
        }

        private static boolean isSet(Map<String, String> attributes) {
            return attributes.getOrDefault("hidden", "0").matches("1|true");
        }

        private void column(Map<String, String> attributes) {
            if (isSet(attributes)) {
                hiddenColumns.add(new int[] {
                    SheetText.number(attributes, "min", 1), SheetText.number(attributes, "max", 1),
                });
            }
        }

        @Override
        public void text(String more) {
            value.append(inValue && value.length() < LONGEST_STRING ? more : "");
        }

        @Override
        public void end(String name) {
            inValue = false;
            if (name.equals("c") && isSeen()) {
                words.add(type.equals("s") ? shared(value.toString()) : value.toString());
                words.gap();
            }
        }

        private boolean isSeen() {
            return !hiddenRow && hiddenColumns.stream().noneMatch(range -> range[0] <= column && column <= range[1]);
        }

        private String shared(String number) {
            int index = number.matches("\\d{1,8}") ? Integer.parseInt(number) : strings.size();
            return index < strings.size() ? strings.get(index) : "";
        }
    }
}
