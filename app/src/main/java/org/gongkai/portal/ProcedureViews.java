package org.gongkai.portal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.Cases;
import org.gongkai.page.Texts;
import org.gongkai.procedure.Amount;
import org.gongkai.procedure.DeadlineRule;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.Material;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Step;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Regulations;
import org.springframework.stereotype.Component;

/** Writes a procedure's table out in words. */
@Component
class ProcedureViews {

    private final Texts texts;
    private final Regulations regulations;
    private final Cases cases;

    ProcedureViews(Texts texts, Regulations regulations, Cases cases) {
        this.texts = texts;
        this.regulations = regulations;
        this.cases = cases;
    }

    ProcedureView of(Procedure procedure, Locale locale) {
        return new ProcedureView(
                procedure.id(),
                procedure.title().in(locale),
                procedure.instrument(),
                procedure.steps().stream()
                        .map(step -> step(step, procedure, locale))
                        .toList(),
                procedure.deadlines().stream()
                        .map(rule -> clock(rule, procedure, locale))
                        .toList());
    }

    private ProcedureView.StepRow step(Step step, Procedure procedure, Locale locale) {
        Stream<String> to = step.opens()
                ? step.to().possibleFrom("").stream()
                : step.from().stream()
                        .flatMap(from -> step.to().possibleFrom(from).stream())
                        .distinct();
        return new ProcedureView.StepRow(
                step.id(),
                step.title().in(locale),
                ProcedureGraph.roles(step, texts, locale),
                step.opens() ? texts.get(locale, "page.diagram.start") : stages(step.from(), procedure, locale),
                stages(to.toList(), procedure, locale),
                asks(step, locale),
                step.citations().stream().map(Citation::text).toList());
    }

    private List<String> asks(Step step, Locale locale) {
        Stream<String> fields = step.record().fields().stream()
                .filter(Field::required)
                .map(field -> field.title().in(locale));
        Stream<String> materials = step.materials().stream()
                .filter(Material::required)
                .map(material -> material.title().in(locale));
        return Stream.concat(fields, materials).toList();
    }

    private ProcedureView.ClockRow clock(DeadlineRule rule, Procedure procedure, Locale locale) {
        return new ProcedureView.ClockRow(
                rule.id(),
                rule.title().in(locale),
                rule.layer().code(),
                length(rule, locale),
                steps(rule.startedBy(), procedure, locale),
                stages(rule.pausedIn(), procedure, locale),
                steps(rule.endedBy(), procedure, locale),
                rule.citation().text());
    }

    private String length(DeadlineRule rule, Locale locale) {
        String unit = "portal.procedures.unit." + rule.unit().code();
        return switch (rule.amount()) {
            case Amount.Fixed(int amount) -> texts.get(locale, unit, amount);
            case Amount.OfParameter(String parameter) ->
                texts.get(
                        locale,
                        unit,
                        regulations.parameter(parameter).on(cases.today()).amount());
            case Amount.FromData _ -> texts.get(locale, "portal.procedures.as-set");
        };
    }

    private static String stages(Collection<String> ids, Procedure procedure, Locale locale) {
        return joined(
                procedure.stages().stream()
                        .filter(stage -> ids.contains(stage.id()))
                        .map(stage -> stage.title().in(locale)),
                locale);
    }

    private static String steps(Collection<String> ids, Procedure procedure, Locale locale) {
        return joined(
                procedure.steps().stream()
                        .filter(step -> ids.contains(step.id()))
                        .map(step -> step.title().in(locale)),
                locale);
    }

    private static String joined(Stream<String> names, Locale locale) {
        return names.collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
    }
}
