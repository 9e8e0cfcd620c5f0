package org.gongkai.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.procedure.Amount;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.DeadlineRule;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Law;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.Stage;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.Target;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;

/** A procedure table as JSON. */
record ProcedureJson(Law law, Locale locale, LocalDate today) {

    Map<String, Object> of(Procedure procedure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", procedure.id());
        json.put("title", procedure.title().in(locale));
        json.put("instrument", procedure.instrument());
        json.put("stages", procedure.stages().stream().map(this::stage).toList());
        json.put("steps", procedure.steps().stream().map(this::step).toList());
        json.put(
                "deadlines",
                procedure.deadlines().stream()
                        .map(rule -> deadline(rule, procedure))
                        .toList());
        return json;
    }

    private Map<String, Object> stage(Stage stage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", stage.id());
        json.put("title", stage.title().in(locale));
        json.put("final", stage.isFinal());
        return json;
    }

    private Map<String, Object> step(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", step.id());
        json.put("title", step.title().in(locale));
        json.put("from", step.from().stream().sorted().toList());
        json.put("to", to(step));
        if (step.to() instanceof Target.OneOf(List<String> stages, var choice)) {
            json.put("toOneOf", stages);
        }
        json.put("roles", step.roles().stream().map(Role::code).toList());
        json.put(
                "materials",
                step.materials().stream()
                        .map(each ->
                                Map.of("id", each.id(), "title", each.title().in(locale), "required", each.required()))
                        .toList());
        json.put("citation", step.citation().map(Citation::text).orElse(null));
        json.put("citations", step.citations().stream().map(Citation::text).toList());
        json.put("fields", fields(step.record()));
        return json;
    }

    /** The stage it leads to; null where the case stays in whichever of several it is. */
    private static @Nullable String to(Step step) {
        return switch (step.to()) {
            case Target.To(String to) -> to;
            case Target.Same _ ->
                step.from().size() == 1 ? step.from().iterator().next() : null;
            case Target.OneOf(List<String> stages, var choice) -> stages.getFirst();
        };
    }

    private List<Map<String, Object>> fields(DataRecord record) {
        return record.fields().stream().map(this::field).toList();
    }

    private Map<String, Object> field(Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("title", field.title().in(locale));
        json.put("required", field.required());
        switch (field.type()) {
            case FieldType.Text(int max, boolean multiline) -> json.putAll(Map.of("type", "text", "max", max));
            case FieldType.Date _ -> json.put("type", "date");
            case FieldType.Whole(int min, int max) -> json.putAll(Map.of("type", "whole", "min", min, "max", max));
            case FieldType.Flag _ -> json.put("type", "flag");
            case FieldType.Choice(var options) ->
                json.putAll(Map.of(
                        "type",
                        "choice",
                        "options",
                        options.stream().map(FieldType.Option::code).toList()));
            case FieldType.Texts(int max) -> json.putAll(Map.of("type", "texts", "max", max));
            case FieldType.DaysOrDate(int max) -> json.putAll(Map.of("type", "days-or-date", "max", max));
            case FieldType.Group(DataRecord inner) -> json.putAll(Map.of("type", "group", "fields", fields(inner)));
            case FieldType.Groups(DataRecord inner, int min, int max) ->
                json.putAll(Map.of("type", "groups", "fields", fields(inner), "max", max));
            case FieldType.File _ -> json.put("type", "file");
        }
        return json;
    }

    private Map<String, Object> deadline(DeadlineRule rule, Procedure procedure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("clock", rule.id());
        json.put("title", rule.title().in(locale));
        json.put("amount", amount(rule));
        json.put("unit", rule.unit().code());
        json.put("layer", rule.layer().code());
        json.put("startsAt", rule.startedBy().stream().sorted().toList());
        json.put("pausedBy", pausedBy(rule, procedure));
        json.put("endsAt", rule.endedBy().stream().sorted().toList());
        json.put("onExpiry", rule.onExpiry());
        json.put("citation", rule.citation().text());
        return json;
    }

    /** Today's value; null where the case itself says how long. */
    private @Nullable Integer amount(DeadlineRule rule) {
        return switch (rule.amount()) {
            case Amount.Fixed(int units) -> units;
            case Amount.OfParameter(String parameter) ->
                law.regulations().parameter(parameter).on(today).amount();
            case Amount.FromData _ -> null;
        };
    }

    private static List<String> pausedBy(DeadlineRule rule, Procedure procedure) {
        return procedure.steps().stream()
                .filter(step -> step.to() instanceof Target.To(String to)
                        && rule.pausedIn().contains(to))
                .map(Step::id)
                .toList();
    }
}
