package org.gongkai.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regulation of the body, or a statute above it as far as it is cited here.
 *
 * @param id how it is cited, such as {@code YS} or {@code 条例}
 * @param inForceFrom first day in force; null where it is not known (doubt D8)
 * @param inForceUntil last day in force; null while it is in force
 * @param sources where its text was taken from, each place once
 */
public record Instrument(
        String id,
        String title,
        String titleEn,
        Kind kind,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        List<Article> articles,
        List<String> sources) {

    public Instrument {
        articles = List.copyOf(articles);
        sources = List.copyOf(sources);
    }

    /** The article with this number, whole; empty where there is none. */
    public Optional<Article> article(String number) {
        return articles.stream()
                .filter(each -> each.citation().article().equals(number))
                .findFirst();
    }

    /** What kind of instrument it is. */
    public enum Kind {
        /** A regulation the body adopted for itself. */
        SEED("seed"),
        /** A law, administrative regulation or State Council notice above it. */
        STATUTE("statute");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
