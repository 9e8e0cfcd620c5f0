package org.gongkai.release.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.release.text.Masked;

/** Tracked changes and comments of a text document, told once for each author: removing them is one act. */
final class WordMarks {

    private static final Map<String, String> CHANGES = Map.of("ins", "+", "del", "-", "moveFrom", "-", "moveTo", "+");
    private static final Set<String> FORMATS = Set.of(
            "rPrChange", "pPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPrChange", "tblGridChange");
    private static final int LONGEST = 60;

    private final String place;
    private final Findings findings;
    private final Deque<Mark> open = new ArrayDeque<>();
    private final Map<String, Told> told = new TreeMap<>();

    WordMarks(String place, Findings findings) {
        this.place = place;
        this.findings = findings;
    }

    private record Mark(String element, String kind, String label, StringBuilder text) {}

    private static final class Told {
        int count;
        String first = "";
    }

    void start(String name, Map<String, String> attributes, boolean inProperties) {
        String author = attributes.getOrDefault("author", "");
        if (CHANGES.containsKey(name) && (!author.isEmpty() || !inProperties)) {
            open.push(new Mark(name, "tracked-change", CHANGES.get(name) + " " + author, new StringBuilder()));
        } else if (FORMATS.contains(name)) {
            count("tracked-change", "~ " + author, "");
        } else if (name.equals("comment")) {
            open.push(new Mark(name, "comment", author, new StringBuilder()));
        }
    }

    void text(String more) {
        for (Mark mark : open) {
            if (mark.text().length() < LONGEST) {
                mark.text().append(more);
            }
        }
    }

    void end(String name) {
        Mark mark = open.peek();
        if (mark != null && mark.element().equals(name)) {
            open.pop();
            count(mark.kind(), mark.label(), mark.text().toString());
        }
    }

    private void count(String kind, String label, String text) {
        Told all = told.computeIfAbsent(kind + "\n" + label, _ -> new Told());
        all.count++;
        all.first = all.first.isBlank() ? text : all.first;
    }

    void finish() {
        told.forEach((key, all) -> {
            String[] parts = key.split("\n", 2);
            String author = Masked.words(parts[1]);
            findings.add(parts[0], place, author + " (" + all.count + ") " + Masked.words(all.first));
        });
    }
}
