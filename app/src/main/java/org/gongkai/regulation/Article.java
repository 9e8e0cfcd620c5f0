package org.gongkai.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest cited part of an instrument, with its effect in our own words, in Chinese and English.
 *
 * @param noEffectReason why nothing enforces it; given exactly where the status is {@code no-effect}
 * @param remark a note of the editors; for a lost text the place of the body's interpretation
 * @param paragraphs how many paragraphs or items can be cited; null where it has not been counted
 * @param doubts ids of the doubts about its text
 * @param statute the statute's articles on the same matter
 */
public record Article(
        Citation citation,
        String title,
        String titleEn,
        String effect,
        String effectEn,
        ArticleStatus status,
        @Nullable String noEffectReason,
        @Nullable String noEffectReasonEn,
        @Nullable String remark,
        @Nullable String remarkEn,
        @Nullable Integer paragraphs,
        List<String> doubts,
        List<Citation> statute) {

    public Article {
        doubts = List.copyOf(doubts);
        statute = List.copyOf(statute);
    }

    /** The article's id, which is its citation's text. */
    public String id() {
        return citation.text();
    }

    /** Whether the citation is of this article, or of a paragraph it has. */
    public boolean has(Citation cited) {
        return citation.covers(cited) && (cited.paragraph() == null || counts(cited.paragraph()));
    }

    private boolean counts(String paragraph) {
        return paragraphs == null || Integer.parseInt(paragraph.split("\\.", 2)[0]) <= paragraphs;
    }
}
