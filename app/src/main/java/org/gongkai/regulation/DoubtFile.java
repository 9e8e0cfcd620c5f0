package org.gongkai.regulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.regulation.Doubt.Setting;
import org.jspecify.annotations.Nullable;

/** Reads {@code law/doubts.yaml}. */
final class DoubtFile {

    static final String FILE = "doubts.yaml";

    private static final Pattern ID = Pattern.compile("D[1-9][0-9]*");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9-]+)+");

    private DoubtFile() {}

    static List<Doubt> read(LawFiles files) {
        Set<String> seen = new HashSet<>();
        List<Doubt> doubts = new ArrayList<>();
        for (LawEntry entry : files.read(FILE).only("doubts").entries("doubts")) {
            Doubt doubt = doubt(entry);
            if (!ID.matcher(doubt.id()).matches() || !seen.add(doubt.id())) {
                throw entry.refusal("id", "should be D and a number, once: " + doubt.id());
            }
            doubts.add(doubt);
        }
        return List.copyOf(doubts);
    }

    private static Doubt doubt(LawEntry entry) {
        entry.only(
                "id",
                "title",
                "titleEn",
                "articles",
                "explanation",
                "explanationEn",
                "decision",
                "decisionEn",
                "setting");
        return new Doubt(
                entry.text("id"),
                entry.text("title"),
                entry.text("titleEn"),
                entry.citations("articles"),
                entry.text("explanation"),
                entry.text("explanationEn"),
                entry.text("decision"),
                entry.text("decisionEn"),
                setting(entry));
    }

    private static @Nullable Setting setting(LawEntry doubt) {
        return doubt.entry("setting")
                .map(entry -> {
                    entry.only("key", "choices", "default");
                    List<String> choices = entry.texts("choices");
                    if (!KEY.matcher(entry.text("key")).matches()) {
                        throw entry.refusal("key", "should look like rule.YS-4.layer");
                    }
                    return new Setting(entry.text("key"), choices, entry.oneOf("default", choices));
                })
                .orElse(null);
    }
}
