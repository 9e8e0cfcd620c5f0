package org.gongkai.request;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** A letter as a page to read and print on A4; its looks are in {@code css/letter.css}. */
public final class LetterHtml {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.gongkai.pages");

    private LetterHtml() {}

    /** A whole page; whatever stands in the letter is escaped. */
    public static String page(Letter letter) {
        return rendered(Map.of("letter", letter));
    }

    /** The same with a way back, and where scripts run a button to print. */
    public static String page(Letter letter, LetterFrame frame) {
        return rendered(Map.of("letter", letter, "frame", frame));
    }

    private static String rendered(Map<String, Object> parts) {
        StringOutput page = new StringOutput();
        TEMPLATES.render("letter/letter.jte", parts, page);
        return page.toString();
    }
}
