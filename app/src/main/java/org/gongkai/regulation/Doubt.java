package org.gongkai.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A defect or contradiction in the text of the law, and how it was decided for the time being.
 *
 * @param articles the articles concerned; each names the doubt in turn
 * @param decision what the installation does as long as nobody decides otherwise
 * @param setting the setting by which a body decides for itself; null where it cannot
 */
public record Doubt(
        String id,
        String title,
        String titleEn,
        List<Citation> articles,
        String explanation,
        String explanationEn,
        String decision,
        String decisionEn,
        @Nullable Setting setting) {

    public Doubt {
        articles = List.copyOf(articles);
    }

    /**
     * A choice between readings of an article.
     *
     * @param key such as {@code rule.YS-4.layer}
     * @param choices the values it may have, such as {@code seed} and {@code statute}
     * @param standard the value where the body has chosen none
     */
    public record Setting(String key, List<String> choices, String standard) {

        public Setting {
            choices = List.copyOf(choices);
        }
    }
}
