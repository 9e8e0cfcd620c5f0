package org.gongkai.regulation;

import java.util.List;
import java.util.Map;

/** Checks that whatever the law data refer to exists, and that articles and doubts name each other. */
final class CrossReferences {

    private static final String DOUBTS = "law/" + DoubtFile.FILE;
    private static final String OUTCOMES = "law/" + OutcomeFile.FILE;

    private final Regulations law;
    private final Map<String, String> files;

    CrossReferences(Regulations law, Map<String, String> files) {
        this.law = law;
        this.files = files;
    }

    /** @throws LawDataException naming the first reference that does not hold */
    void check() {
        law.instruments().forEach(instrument -> instrument.articles().forEach(this::check));
        law.doubts().forEach(this::check);
        law.parameters().forEach(this::check);
        law.outcomes().forEach(outcome -> exist(OUTCOMES, outcome.code(), outcome.statute()));
        for (Remedy remedy : Remedy.values()) {
            exist(OUTCOMES, remedy.code(), law.basisOf(remedy));
        }
    }

    private void check(Article article) {
        String file = fileOf(article.citation());
        exist(file, article.id() + ".statute", article.statute());
        for (String id : article.doubts()) {
            Doubt doubt = law.doubt(id).orElseThrow(() -> dangling(file, article.id() + ".doubts", id));
            if (!doubt.articles().contains(article.citation())) {
                throw new LawDataException(file, article.id() + ".doubts", id + " does not name the article in turn");
            }
        }
    }

    private void check(Doubt doubt) {
        String key = doubt.id() + ".articles";
        exist(DOUBTS, key, doubt.articles());
        for (Citation citation : doubt.articles()) {
            List<String> named = law.article(citation).orElseThrow().doubts();
            if (!named.contains(doubt.id())) {
                throw new LawDataException(DOUBTS, key, citation + " does not name the doubt in turn");
            }
        }
    }

    private void check(Parameter parameter) {
        String file = fileOf(parameter.citation());
        exist(file, parameter.id(), List.of(parameter.citation()));
        parameter.values().forEach(value -> exist(file, parameter.id() + ".values", List.of(value.citation())));
    }

    private String fileOf(Citation citation) {
        return files.getOrDefault(citation.instrument(), "law/instruments");
    }

    private void exist(String file, String key, List<Citation> citations) {
        if (citations.isEmpty() && file.equals(OUTCOMES)) {
            throw new LawDataException(file, key, "rests on no article");
        }
        for (Citation citation : citations) {
            if (!law.knows(citation)) {
                throw dangling(file, key, citation.text());
            }
        }
    }

    private static LawDataException dangling(String file, String key, String reference) {
        return new LawDataException(file, key, "there is no " + reference);
    }
}
