package org.gongkai.regulation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code law/outcomes.yaml}: the rows of the annual report's table 3, and the remedies a reply names. */
record OutcomeFile(List<Outcome> outcomes, Map<Remedy, List<Citation>> remedies) {

    static final String FILE = "outcomes.yaml";

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*(-[1-9])?");

    static OutcomeFile read(LawFiles files) {
        LawEntry file = files.read(FILE).only("families", "remedies", "outcomes");
        Map<Remedy, List<Citation>> remedies = remedies(file);
        Map<String, OutcomeFamily> families = families(file);
        Set<String> seen = new HashSet<>();
        List<Outcome> outcomes = file.entries("outcomes").stream()
                .map(each -> outcome(each, families, seen))
                .toList();
        return new OutcomeFile(outcomes, remedies);
    }

    private static Map<Remedy, List<Citation>> remedies(LawEntry file) {
        Map<Remedy, List<Citation>> remedies = new EnumMap<>(Remedy.class);
        for (LawEntry entry : file.entries("remedies")) {
            if (remedies.put(remedy(entry.only("code", "statute"), "code"), entry.citations("statute")) != null) {
                throw entry.refusal("code", "stands twice");
            }
        }
        return remedies;
    }

    private static Remedy remedy(LawEntry entry, String key) {
        List<String> codes = List.of(Remedy.TWO_WAY.code(), Remedy.REVIEW_FIRST.code());
        return Remedy.values()[codes.indexOf(entry.oneOf(key, codes))];
    }

    private static Map<String, OutcomeFamily> families(LawEntry file) {
        Map<String, OutcomeFamily> families = new LinkedHashMap<>();
        for (LawEntry entry : file.entries("families")) {
            entry.only("code", "label", "labelEn");
            String code = entry.text("code");
            if (families.put(code, new OutcomeFamily(code, entry.text("label"), entry.text("labelEn"))) != null) {
                throw entry.refusal("code", "stands twice: " + code);
            }
        }
        return families;
    }

    private static Outcome outcome(LawEntry entry, Map<String, OutcomeFamily> families, Set<String> seen) {
        entry.only(
                "code",
                "label",
                "labelEn",
                "family",
                "statute",
                "releasesInformation",
                "withholds",
                "remedy",
                "onTheSpot");
        String code = entry.text("code");
        if (!CODE.matcher(code).matches() || !seen.add(code)) {
            throw entry.refusal("code", "should be words and a number joined by dashes, once: " + code);
        }
        OutcomeFamily family = families.get(entry.text("family"));
        if (family == null) {
            throw entry.refusal("family", "is not among the families: " + entry.text("family"));
        }
        return new Outcome(
                code,
                entry.text("label"),
                entry.text("labelEn"),
                family,
                entry.citations("statute"),
                entry.flag("releasesInformation"),
                entry.flag("withholds"),
                remedy(entry, "remedy"),
                entry.flag("onTheSpot"));
    }
}
