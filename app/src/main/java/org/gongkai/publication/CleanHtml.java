package org.gongkai.publication;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.release.UnseenMarkup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Formatted text as a public page may carry it: headings, paragraphs, lists, tables and links survive, everything else that word
 * processors and strangers leave in it goes: scripts, styles, frames, images from elsewhere, ids, event handlers, comments. What is
 * hidden goes with its words: the reviewer is told of it, and the public never sees what its author did not.
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

    /** Values are as public as words: these can say nothing but what they are for. */
    private static final Map<String, Predicate<String>> VALUES = Map.of(
            "start", Pattern.compile("\\d{1,4}").asMatchPredicate(),
            "colspan", Pattern.compile("\\d{1,4}").asMatchPredicate(),
            "rowspan", Pattern.compile("\\d{1,4}").asMatchPredicate(),
            "type", Pattern.compile("[1aAiI]").asMatchPredicate(),
            "scope", Pattern.compile("(?:row|col)(?:group)?").asMatchPredicate());

    private CleanHtml() {}

    /** What is left of it; the same text cleaned twice is the same. */
    public static String of(String html) {
        Document dirty = Jsoup.parseBodyFragment(html);
        UnseenMarkup.drop(dirty);
        dirty.select("h1").tagName("h2");
        dirty.select("h5, h6").tagName("h4");
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        VALUES.forEach((name, plain) -> clean.select("[" + name + "]").stream()
                .filter(each -> !plain.test(each.attr(name)))
                .forEach(each -> each.removeAttr(name)));
        clean.select("p, h2, h3, h4").stream().filter(CleanHtml::isEmpty).forEach(Element::remove);
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return clean.body().html();
    }

    /** Empty paragraphs are how word processors make distance. */
    private static boolean isEmpty(Element block) {
        return block.wholeText().replace('\u00a0', ' ').isBlank();
    }

    /** The words alone, a line for each block and each row of a table, cells apart by a tab. */
    public static String words(String html) {
        BlockWords words = new BlockWords();
        words.traverse(Jsoup.parseBodyFragment(of(html)).body());
        return words.words();
    }
}
