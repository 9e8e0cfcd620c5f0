package org.gongkai.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regulation to read: every article with what it does here.
 *
 * @param kind {@code seed} or {@code statute}
 */
public record InstrumentView(
        String id,
        String title,
        String kind,
        List<String> sources,
        List<ArticleView> articles,
        List<ParameterView> parameters,
        List<Link> procedures) {

    /** A place to go to; without an address only its name. */
    public record Link(String label, @Nullable String href) {}

    /**
     * An article.
     *
     * @param status code of the badge: {@code enforced}, {@code planned} …
     * @param note why it has no effect, or a remark of the editors; null where there is neither
     */
    public record ArticleView(
            String id,
            String title,
            String effect,
            String status,
            @Nullable String note,
            List<Link> enforcedBy,
            List<Link> doubts,
            List<Link> statute) {}

    /** A number of the law with its values, the latest first. */
    public record ParameterView(String title, String citation, String bound, List<ValueView> values) {}

    /** A value and the first day it applies. */
    public record ValueView(LocalDate from, int amount, String unit, String citation) {}

    /** How many articles stand at this status. */
    public long count(String status) {
        return articles.stream()
                .filter(article -> article.status().equals(status))
                .count();
    }
}
