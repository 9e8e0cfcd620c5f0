package org.gongkai.release.file;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.release.UnseenMarkup;
import org.gongkai.release.text.Masked;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** A page's text as it is read, and what its markup hides: comments, invisible elements, addresses it loads from by itself. */
public final class HtmlLook {

    /** Words in the colour of paper: many a table has them on a dark ground. */
    private static final Pattern LIGHT =
            Pattern.compile("(?<![-\\w])color:(?:#fff(?:fff)?(?![0-9a-f])|white|transparent|rgb\\(255,255,255\\))");

    private static final Pattern DARK_BACK = Pattern.compile("background(?:-color)?:(?!#fff|white|transparent|none)");
    private static final String LOADING =
            "img[src],iframe[src],object[data],embed[src],video[src],audio[src],source[src],"
                    + "link[href],base[href],form[action],input[src],svg image,frame[src]";

    private HtmlLook() {}

    /** Further apart than the places of any number. */
    private static final String APART = "\n".repeat(8);

    /**
     * Puts the page into the findings. Its words are read in three ways, since markup can part a number, join two, or shield one by
     * what is not shown: as they follow each other, each piece by itself, and as they are once the hidden ones are gone.
     */
    public static void look(String html, String place, Findings findings) {
        Document page = Jsoup.parse(html);
        NodeTraversor.traverse((node, _) -> visit(node, place, findings), page);
        findings.text(place, words(page, ""));
        findings.text(place, words(page, APART));
        page.select("script,[onload],[onerror],[onclick],[onmouseover]")
                .forEach(element -> findings.add("active-content", place, element.normalName()));
        page.select(LOADING).forEach(element -> address(element, place, findings));
        page.select("a[href]").forEach(link -> inward(link.attr("href"), place, findings));
        UnseenMarkup.drop(page);
        findings.text(place, words(page, ""));
    }

    /** The words in the order of the page; blocks stand on lines of their own. */
    private static String words(Document page, String between) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                (node, _) -> {
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText()).append(between);
                    } else if (node instanceof Element element && breaks(element)) {
                        text.append('\n');
                    }
                },
                page);
        return text.toString();
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || element.normalName().matches("br|td|th|li|tr");
    }

    private static void visit(Node node, String place, Findings findings) {
        switch (node) {
            case DataNode data -> findings.text(place, data.getWholeData());
            case Comment comment -> comment(comment.getData(), place, findings);
            case Element element -> element(element, place, findings);
            default -> {}
        }
    }

    private static void comment(String data, String place, Findings findings) {
        findings.add("comment", place, Masked.words(data));
        findings.text(place, data);
    }

    private static void element(Element element, String place, Findings findings) {
        if (isHidden(element) && element.hasText()) {
            findings.add("hidden-text", place, Masked.words(element.text()));
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            if (name.matches("alt|title|content|value|placeholder|aria-label|summary|data-.*")) {
                findings.text(place, attribute.getValue());
            } else if (name.matches("href|src|srcset|action|formaction|data|cite|poster|background|xlink:href")) {
                Addresses.numbers(attribute.getValue(), place, findings);
            }
        }
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        boolean light = LIGHT.matcher(style).find() && !DARK_BACK.matcher(style).find();
        return light || UnseenMarkup.hides(element) || element.normalName().equals("template");
    }

    private static void address(Element element, String place, Findings findings) {
        for (String name : new String[] {"src", "data", "href", "action", "xlink:href"}) {
            Addresses.outside(element.attr(name)).ifPresent(found -> findings.add("external-link", place, found));
        }
    }

    /** Links in a page are there to be read and followed; only those into the house are told. */
    private static void inward(String href, String place, Findings findings) {
        if (Addresses.leadsInside(href)) {
            findings.add("external-link", place, Masked.words(href));
        }
    }
}
