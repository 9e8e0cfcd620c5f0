package org.gongkai.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The law: instruments, doubts, parameters and reply outcomes, read once and never changed. */
public final class Regulations {

    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<Citation, Article> articles = new LinkedHashMap<>();
    private final Map<String, Doubt> doubts = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<Remedy, List<Citation>> remedies;

    Regulations(LawBook book) {
        for (Instrument instrument : book.instruments()) {
            instruments.put(instrument.id(), instrument);
            instrument.articles().forEach(article -> articles.put(article.citation(), article));
        }
        book.doubts().forEach(doubt -> doubts.put(doubt.id(), doubt));
        book.parameters().forEach(parameter -> parameters.put(parameter.id(), parameter));
        book.outcomes().forEach(outcome -> outcomes.put(outcome.code(), outcome));
        remedies = Map.copyOf(book.remedies());
    }

    /** The law packaged with the application; reads and checks it at the first call. */
    public static Regulations shipped() {
        return Shipped.REGULATIONS;
    }

    /** Every instrument, the body's own first. */
    public List<Instrument> instruments() {
        return List.copyOf(instruments.values());
    }

    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(instruments.get(id));
    }

    /** The article a citation points at or into; empty where it or the cited paragraph does not exist. */
    public Optional<Article> article(Citation citation) {
        return Optional.ofNullable(articles.get(citation.wholeArticle())).filter(each -> each.has(citation));
    }

    public boolean knows(Citation citation) {
        return article(citation).isPresent();
    }

    /** D1 to the last, in order. */
    public List<Doubt> doubts() {
        return List.copyOf(doubts.values());
    }

    public Optional<Doubt> doubt(String id) {
        return Optional.ofNullable(doubts.get(id));
    }

    /** The doubts about the article that is cited, or into which is cited. */
    public List<Doubt> doubtsOn(Citation citation) {
        return doubts.values().stream()
                .filter(doubt -> doubt.articles().contains(citation.wholeArticle()))
                .toList();
    }

    public List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    /** @throws IllegalArgumentException where there is no such parameter */
    public Parameter parameter(String id) {
        Parameter parameter = parameters.get(id);
        if (parameter == null) {
            throw new IllegalArgumentException("unknown parameter: " + id);
        }
        return parameter;
    }

    /** The rows of the annual report's table 3, in its order. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes.values());
    }

    public Optional<Outcome> outcome(String code) {
        return Optional.ofNullable(outcomes.get(code));
    }

    /** The articles a remedy paragraph rests on. */
    public List<Citation> basisOf(Remedy remedy) {
        return remedies.getOrDefault(remedy, List.of());
    }

    private static final class Shipped {
        static final Regulations REGULATIONS = LawBook.read(LawFiles.shipped()).regulations();
    }
}
