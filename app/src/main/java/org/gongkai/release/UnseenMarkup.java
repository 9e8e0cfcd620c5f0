package org.gongkai.release;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What of a page no reader sees. The scan and the cleaning of a text ask here both, so that what is told as hidden is never
 * published, and what is published was looked at in the shape in which it is read.
 */
public final class UnseenMarkup {

    /** What was never words of the document, or by a tracked change is so no longer. */
    private static final String NO_WORDS =
            "head, title, style, script, template, xml, iframe, object, embed, noscript, svg, math,"
                    + " select, textarea, button, del";

    /** Drawings, fields and settings of word processors; their paragraph mark {@code o:p} only wraps. */
    private static final Pattern FOREIGN = Pattern.compile("(v|w|m|st1|o):(?!p$).*");

    private static final String NOTHING = "0*\\.?0+(?![.\\d])";

    private static final Pattern HIDING =
            Pattern.compile("display:none|visibility:(?:hidden|collapse)|mso-hide:all|mso-element:comment"
                    + "|font-size:(?:" + NOTHING + "|0*\\.\\d+p[tx]|1p[tx])|opacity:" + NOTHING
                    + "|(?:text-indent|left|right|top):-\\d{3,}(?:\\.\\d+)?(?:px|r?em|vw|%|;|$)"
                    + "|(?:text-indent|left|right|top):-\\d{4,}|clip:rect\\(0|clip-path:inset\\((?:50|100)%"
                    + "|transform:scale[xy]?\\(0[,)]");

    /** Comments of a word processor, pasted along with the text they are on. */
    private static final Pattern COMMENT = Pattern.compile("(?i)\\bMsoComment|\\bmsocom(?:anchor|txt|off)");

    private static final Pattern FLAT = Pattern.compile("(?:^|;)(?:max-)?(?:height|width):" + NOTHING);

    private UnseenMarkup() {}

    /** Whether the element itself says that nobody shall see it; what stands within it is unseen with it. */
    public static boolean hides(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("/\\*.*?\\*/|\\s+", "");
        boolean flat = style.contains("overflow:hidden") && FLAT.matcher(style).find();
        boolean comment = COMMENT.matcher(element.className()).find();
        return element.hasAttr("hidden")
                || flat
                || comment
                || HIDING.matcher(style).find();
    }

    /** Takes out of the page what no reader sees, with all words in it; what is merely pale stays. */
    public static void drop(Document page) {
        page.body().select(NO_WORDS).remove();
        page.body().getAllElements().stream()
                .filter(each -> each != page.body())
                .filter(each -> FOREIGN.matcher(each.normalName()).matches() || hides(each))
                .toList()
                .forEach(Element::remove);
    }
}
