package org.gongkai.request;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** A letter as a page to read and print on A4; its looks are in {@code css/letter.css}. */
public final class LetterHtml {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.gongkai.pages");

    private LetterHtml() {}

    /** A whole page; whatever stands in the letter is escaped. */
    public static String page(Letter letter) {
        StringOutput page = new StringOutput();
        TEMPLATES.render("letter/letter.jte", letter, page);
        return page.toString();
    }
}
