package org.gongkai.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gongkai.regulation.Citation;

/** Where an article is explained on the public pages. */
public final class Cited {

    private Cited() {}

    /** The page of the instrument, at the article; the list of instruments where the text is no citation. */
    public static String href(String cited) {
        return Citation.parse(cited)
                .map(citation -> "/regulations/" + encoded(citation.instrument()) + "#"
                        + encoded(citation.wholeArticle().text()))
                .orElse("/regulations");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
