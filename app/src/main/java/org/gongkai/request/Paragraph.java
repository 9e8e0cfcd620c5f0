package org.gongkai.request;

import java.util.Locale;

/** One paragraph of a letter, with what it does there. */
public record Paragraph(Part part, String text) {

    /** What a paragraph does in its letter. */
    public enum Part {
        /** What the letter is about. */
        OPENING,
        /** What was found and decided, with the article. */
        DECISION,
        /** Why, and what else the reader should know. */
        REASON,
        /** How the information is provided. */
        PROVISION,
        /** What the reader can or must do, and by when. */
        INSTRUCTION,
        /** What is enclosed. */
        ENCLOSURE;

        /** As the class of the paragraph on the page. */
        public String cssClass() {
            return "letter-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
