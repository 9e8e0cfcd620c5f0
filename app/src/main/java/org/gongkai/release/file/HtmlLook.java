package org.gongkai.release.file;

import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.release.text.Masked;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** A page's text as it is read, and what its markup hides: comments, invisible elements, addresses it loads from by itself. */
public final class HtmlLook {

    private static final Pattern HIDDEN =
            Pattern.compile("display:none|visibility:(?:hidden|collapse)|font-size:0(?![.\\d])"
                    + "|opacity:0(?![.\\d])|(?<!background-)color:(?:#fff(?:fff)?(?![0-9a-f])|white|transparent|rgb\\(255,255,255\\))"
                    + "|mso-hide:all|text-indent:-\\d{3,}|left:-\\d{3,}|clip:rect\\(0");

    private static final Pattern DARK_BACK = Pattern.compile("background(?:-color)?:(?!#fff|white|transparent|none)");
    private static final String LOADING =
            "img[src],iframe[src],object[data],embed[src],video[src],audio[src],source[src],"
                    + "link[href],base[href],form[action],input[src],svg image,frame[src]";

    private HtmlLook() {}

    /** Puts the page into the findings. */
    public static void look(String html, String place, Findings findings) {
        Document page = Jsoup.parse(html);
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse((node, _) -> visit(node, text, place, findings), page);
        findings.text(place, text.toString());
        page.select("script,[onload],[onerror],[onclick],[onmouseover]")
                .forEach(element -> findings.add("active-content", place, element.normalName()));
        page.select(LOADING).forEach(element -> address(element, place, findings));
        page.select("a[href]").forEach(link -> inward(link.attr("href"), place, findings));
    }

    private static void visit(Node node, StringBuilder text, String place, Findings findings) {
        switch (node) {
            case TextNode words -> text.append(words.getWholeText());
            case Comment comment -> comment(comment.getData(), place, findings);
            case Element element -> element(element, text, place, findings);
            default -> {}
        }
    }

    private static void comment(String data, String place, Findings findings) {
        findings.add("comment", place, Masked.words(data));
        findings.text(place, data);
    }

    private static void element(Element element, StringBuilder text, String place, Findings findings) {
        if (element.isBlock() || element.normalName().matches("br|td|th|li|tr")) {
            text.append('\n');
        }
        if (isHidden(element) && element.hasText()) {
            findings.add("hidden-text", place, Masked.words(element.text()));
        }
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().matches("alt|title|content|value|placeholder|aria-label|summary|data-.*")) {
                findings.text(place, attribute.getValue());
            }
        }
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        boolean light =
                HIDDEN.matcher(style).find() && !DARK_BACK.matcher(style).find();
        return element.hasAttr("hidden") || light || element.normalName().equals("template");
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
