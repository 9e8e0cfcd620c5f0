package org.gongkai.regulation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one article of an instrument's file. */
final class ArticleEntry {

    private ArticleEntry() {}

    static Article read(LawEntry entry, String instrument, Set<Citation> seen) {
        entry.only(
                "id",
                "title",
                "titleEn",
                "effect",
                "effectEn",
                "status",
                "noEffectReason",
                "noEffectReasonEn",
                "remark",
                "remarkEn",
                "paragraphs",
                "doubts",
                "statute");
        ArticleStatus status = entry.read("status", ArticleStatus::of, "unknown status");
        requirePair(entry, "noEffectReason", status == ArticleStatus.NO_EFFECT);
        requirePair(entry, "remark", entry.has("remark"));
        return new Article(
                citation(entry, instrument, seen),
                entry.text("title"),
                entry.text("titleEn"),
                entry.text("effect"),
                entry.text("effectEn"),
                status,
                entry.textOrNull("noEffectReason"),
                entry.textOrNull("noEffectReasonEn"),
                entry.textOrNull("remark"),
                entry.textOrNull("remarkEn"),
                paragraphs(entry),
                entry.texts("doubts"),
                entry.citations("statute"));
    }

    private static Citation citation(LawEntry entry, String instrument, Set<Citation> seen) {
        Citation citation = entry.citation("id");
        String id = entry.text("id");
        if (!citation.instrument().equals(instrument)
                || citation.paragraph() != null
                || !citation.text().equals(id)) {
            throw entry.refusal("id", "is not the id of an article of " + instrument + ": " + id);
        }
        if (!seen.add(citation)) {
            throw entry.refusal("id", "stands twice: " + id);
        }
        return citation;
    }

    /** A text that is there exactly where it is wanted, and in both languages. */
    static void requirePair(LawEntry entry, String key, boolean wanted) {
        for (String each : new String[] {key, key + "En"}) {
            if (entry.has(each) != wanted) {
                throw entry.refusal(each, wanted ? "is missing" : "has no place here");
            }
        }
    }

    private static @Nullable Integer paragraphs(LawEntry entry) {
        return entry.has("paragraphs") ? entry.amount("paragraphs") : null;
    }
}
