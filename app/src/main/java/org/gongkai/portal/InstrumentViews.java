package org.gongkai.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.casework.Procedures;
import org.gongkai.casework.RuleChoices;
import org.gongkai.page.Texts;
import org.gongkai.portal.InstrumentView.ArticleView;
import org.gongkai.portal.InstrumentView.Link;
import org.gongkai.portal.InstrumentView.ParameterView;
import org.gongkai.portal.InstrumentView.ValueView;
import org.gongkai.procedure.Procedure;
import org.gongkai.regulation.Article;
import org.gongkai.regulation.ArticleStatus;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Doubt;
import org.gongkai.regulation.EnforcementRegister;
import org.gongkai.regulation.Instrument;
import org.gongkai.regulation.Outcome;
import org.gongkai.regulation.Parameter;
import org.gongkai.regulation.ParameterValue;
import org.gongkai.regulation.Regulations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the readable regulations: articles with what enforces them, and the register of doubts. */
@Component
class InstrumentViews {

    private final Regulations regulations;
    private final EnforcementRegister register;
    private final Procedures procedures;
    private final RuleChoices choices;
    private final Visitor visitor;
    private final Texts texts;

    InstrumentViews(
            Regulations regulations,
            EnforcementRegister register,
            Procedures procedures,
            RuleChoices choices,
            Visitor visitor,
            Texts texts) {
        this.regulations = regulations;
        this.register = register;
        this.procedures = procedures;
        this.choices = choices;
        this.visitor = visitor;
        this.texts = texts;
    }

    List<InstrumentView> all(Locale locale) {
        return regulations.instruments().stream().map(each -> of(each, locale)).toList();
    }

    Optional<InstrumentView> find(String id, Locale locale) {
        return regulations.instrument(id).map(each -> of(each, locale));
    }

    private InstrumentView of(Instrument instrument, Locale locale) {
        return new InstrumentView(
                instrument.id(),
                in(locale, instrument.title(), instrument.titleEn()),
                instrument.kind().code(),
                instrument.sources(),
                instrument.articles().stream()
                        .map(article -> article(article, locale))
                        .toList(),
                regulations.parameters().stream()
                        .filter(each -> each.citation().instrument().equals(instrument.id()))
                        .map(each -> parameter(each, locale))
                        .toList(),
                procedures.all().stream()
                        .filter(each -> each.instrument().equals(instrument.id()))
                        .map(each -> new Link(each.title().in(locale), "/procedures/" + each.id()))
                        .toList());
    }

    private ArticleView article(Article article, Locale locale) {
        return new ArticleView(
                article.id(),
                in(locale, article.title(), article.titleEn()),
                in(locale, article.effect(), article.effectEn()),
                article.status().code(),
                note(article, locale),
                register.enforcedBy(article.citation()).stream()
                        .map(by -> enforcer(by, locale))
                        .distinct()
                        .toList(),
                article.doubts().stream()
                        .map(id -> new Link(id, "/regulations/doubts#" + id))
                        .toList(),
                article.statute().stream().map(InstrumentViews::article).toList());
    }

    private static @Nullable String note(Article article, Locale locale) {
        String zh = article.noEffectReason() != null ? article.noEffectReason() : article.remark();
        String en = article.noEffectReasonEn() != null ? article.noEffectReasonEn() : article.remarkEn();
        return zh == null || en == null ? zh : in(locale, zh, en);
    }

    /** Rows of tables and rows of the annual report have names and pages; anything else is shown as it calls itself. */
    private Link enforcer(String by, Locale locale) {
        String[] parts = by.split("/", 2);
        Optional<Procedure> procedure = procedures.find(parts[0]);
        if (procedure.isPresent() && parts.length == 2) {
            String row = parts[1].substring(parts[1].indexOf(':') + 1);
            return new Link(row(procedure.get(), row, locale), "/procedures/" + parts[0] + "#" + row);
        }
        return by.startsWith("outcome:")
                ? new Link(outcome(by.substring("outcome:".length()), locale), null)
                : new Link(by, null);
    }

    private static String row(Procedure procedure, String row, Locale locale) {
        return procedure
                .step(row)
                .map(step -> step.title().in(locale))
                .or(() -> procedure.deadline(row).map(rule -> rule.title().in(locale)))
                .orElse(row);
    }

    private String outcome(String code, Locale locale) {
        return texts.get(
                locale,
                "portal.regulations.outcome",
                regulations
                        .outcome(code)
                        .map((Outcome each) -> in(locale, each.label(), each.labelEn()))
                        .orElse(code));
    }

    private ParameterView parameter(Parameter parameter, Locale locale) {
        List<ValueView> values = parameter.values().stream()
                .sorted(Comparator.comparing(ParameterValue::from).reversed())
                .map(value -> new ValueView(
                        value.from(),
                        value.amount(),
                        value.unit(),
                        value.citation().text()))
                .toList();
        return new ParameterView(
                in(locale, parameter.title(), parameter.titleEn()),
                parameter.citation().text(),
                parameter.bound().code(),
                values);
    }

    List<DoubtView> doubts(Locale locale) {
        var chosen = choices.of(visitor.body().id());
        return regulations.doubts().stream()
                .map(doubt -> doubt(doubt, chosen.get(settingOf(doubt)), locale))
                .toList();
    }

    private static String settingOf(Doubt doubt) {
        return doubt.setting() == null ? "" : doubt.setting().key();
    }

    private static DoubtView doubt(Doubt doubt, @Nullable String choice, Locale locale) {
        return new DoubtView(
                doubt.id(),
                in(locale, doubt.title(), doubt.titleEn()),
                doubt.articles().stream().map(InstrumentViews::article).toList(),
                in(locale, doubt.explanation(), doubt.explanationEn()),
                in(locale, doubt.decision(), doubt.decisionEn()),
                choice);
    }

    private static Link article(Citation citation) {
        Citation whole = citation.wholeArticle();
        return new Link(citation.text(), "/regulations/" + whole.instrument() + "#" + whole.text());
    }

    private static String in(Locale locale, String zh, String en) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** Every status an article can have, for the legend. */
    static List<String> statuses() {
        return Stream.of(ArticleStatus.values()).map(ArticleStatus::code).toList();
    }
}
