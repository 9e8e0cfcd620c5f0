package org.gongkai.regulation;

import java.util.Collection;
import java.util.List;

/** Which article is carried out by what: the two-way check between the law data and the code. */
public final class EnforcementRegister {

    private final Regulations regulations;
    private final List<Enforcement> enforcements;

    public EnforcementRegister(Regulations regulations, Collection<? extends EnforcementSource> sources) {
        this.regulations = regulations;
        this.enforcements = sources.stream()
                .flatMap(source -> source.enforcements().stream())
                .toList();
    }

    /** What carries out the article, or a part of it; in the order of the sources, each once. */
    public List<String> enforcedBy(Citation citation) {
        return enforcements.stream()
                .filter(each -> overlap(each.citation(), citation))
                .map(Enforcement::by)
                .distinct()
                .toList();
    }

    private static boolean overlap(Citation one, Citation other) {
        return one.covers(other) || other.covers(one);
    }

    /** Citations in the code that no instrument has. */
    public List<Citation> unknownCitations() {
        return enforcements.stream()
                .map(Enforcement::citation)
                .filter(citation -> !regulations.knows(citation))
                .distinct()
                .toList();
    }

    /** Articles said to be enforced that nothing enforces. */
    public List<Article> enforcedByNothing() {
        return regulations.instruments().stream()
                .flatMap(instrument -> instrument.articles().stream())
                .filter(article -> article.status() == ArticleStatus.ENFORCED)
                .filter(article -> enforcedBy(article.citation()).isEmpty())
                .toList();
    }
}
