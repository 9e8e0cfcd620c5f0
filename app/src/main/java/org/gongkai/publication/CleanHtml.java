package org.gongkai.publication;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/**
 * Formatted text as a public page may carry it: headings, paragraphs, lists, tables and links survive, everything else that word
 * processors and strangers leave in it goes: scripts, styles, frames, images from elsewhere, ids, event handlers, comments.
 */
public final class CleanHtml {

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "br",
                    "hr",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "u",
                    "s")
            .addTags(
                    "sub",
                    "sup",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "colgroup",
                    "col",
                    "a")
            .addAttributes("ol", "start", "type")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener nofollow");

    private CleanHtml() {}

    /** What is left of it; the same text cleaned twice is the same. */
    public static String of(String html) {
        Document.OutputSettings settings =
                new Document.OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return Jsoup.clean(html.replaceAll("(?i)<(/?)h1\\b", "<$1h2"), "", ALLOWED, settings);
    }

    /** The words alone, a line for each block. */
    public static String words(String html) {
        return Jsoup.parseBodyFragment(of(html)).body().wholeText();
    }
}
