package org.gongkai.portal;

import java.util.Locale;
import org.gongkai.page.Texts;
import org.gongkai.request.LetterFrame;
import org.springframework.stereotype.Component;

/** The words around letters, in the reader's language. */
@Component
class LetterFrames {

    private final Texts texts;

    LetterFrames(Texts texts) {
        this.texts = texts;
    }

    /** A frame that leads back to a page; {@code title} is the key of what the link says. */
    LetterFrame of(String back, String title, Locale locale) {
        return new LetterFrame(
                back, texts.get(locale, title), texts.get(locale, "portal.letters.toPrint"), locale.toLanguageTag());
    }
}
