package org.gongkai.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.regulation.Parameter.Bound;

/** Reads the parameters of an instrument's file. */
final class ParameterEntries {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

    private ParameterEntries() {}

    static List<Parameter> read(LawEntry file, String instrument) {
        Set<String> seen = new HashSet<>();
        List<Parameter> parameters = new ArrayList<>();
        for (LawEntry entry : file.entries("parameters")) {
            entry.only("id", "title", "titleEn", "bound", "values");
            String id = entry.text("id");
            if (!seen.add(id)) {
                throw entry.refusal("id", "stands twice: " + id);
            }
            Citation article = article(entry, id, instrument);
            parameters.add(new Parameter(
                    id, article, entry.text("title"), entry.text("titleEn"), bound(entry), values(entry)));
        }
        return List.copyOf(parameters);
    }

    /** The id is an article of this file and a word: {@code YQ-2.5.other}. */
    private static Citation article(LawEntry entry, String id, String instrument) {
        int dot = id.lastIndexOf('.');
        String cited = dot < 0 ? "" : id.substring(0, dot);
        return Citation.parse(cited)
                .filter(each ->
                        each.instrument().equals(instrument) && each.text().equals(cited))
                .filter(_ -> WORD.matcher(id.substring(dot + 1)).matches())
                .orElseThrow(() -> entry.refusal("id", "should be an article of " + instrument + " and a word: " + id));
    }

    private static Bound bound(LawEntry entry) {
        List<String> codes = Arrays.stream(Bound.values()).map(Bound::code).toList();
        return Bound.values()[codes.indexOf(entry.oneOf("bound", codes))];
    }

    private static List<ParameterValue> values(LawEntry entry) {
        List<ParameterValue> values = new ArrayList<>();
        for (LawEntry each : entry.entries("values")) {
            ParameterValue value = value(each);
            if (!values.isEmpty() && !values.getLast().from().isBefore(value.from())) {
                throw each.refusal("from", "the values should stand oldest first");
            }
            values.add(value);
        }
        if (values.isEmpty()) {
            throw entry.refusal("values", "is missing");
        }
        return values;
    }

    private static ParameterValue value(LawEntry entry) {
        entry.only("from", "amount", "unit", "citation", "remark", "remarkEn");
        ArticleEntry.requirePair(entry, "remark", entry.has("remark"));
        return new ParameterValue(
                entry.date("from"),
                entry.amount("amount"),
                entry.oneOf("unit", ParameterValue.UNITS),
                entry.citation("citation"),
                entry.textOrNull("remark"),
                entry.textOrNull("remarkEn"));
    }
}
