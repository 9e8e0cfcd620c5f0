package org.gongkai.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.casework.ApplicantView;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Procedures;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.Zone;
import org.gongkai.regulation.Citation;
import org.gongkai.request.RequestAlarm;
import org.gongkai.request.RequestProcedure;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case as JSON, as much of it as the viewer sees. */
@Component
class CaseJson {

    private final Cases cases;
    private final Procedures procedures;

    CaseJson(Cases cases, Procedures procedures) {
        this.cases = cases;
        this.procedures = procedures;
    }

    /** The whole case for staff; for its applicant what applicants are told. */
    Map<String, Object> of(CaseFile file, Viewer viewer, Locale locale) {
        Procedure procedure = procedures.of(file);
        boolean full = cases.sightOf(file, viewer) == Sight.FULL;
        Situation situation = cases.situation(file, viewer);
        Map<String, Object> json = brief(file, locale);
        json.put(
                "data",
                full
                        ? file.data().values()
                        : new ApplicantView(procedure, file).data().values());
        json.put("steps", Decision.open(situation).stream().map(Step::id).toList());
        json.put("deadlines", deadlines(file, full, locale));
        json.put("events", events(file, procedure, full));
        if (full) {
            json.put("heldBack", heldBack(situation));
            json.put("alarms", alarms(situation));
        } else {
            json.keySet().removeAll(List.of("section", "assignee"));
        }
        return json;
    }

    /** A line of a list. */
    Map<String, Object> line(CaseFile file, Locale locale) {
        Map<String, Object> json = brief(file, locale);
        json.put("title", file.data().text("title").orElse(file.data().textOr("description", "")));
        json.put("applicant", file.data().group("applicant").textOr("name", ""));
        json.put("deadlines", deadlines(file, true, locale));
        return json;
    }

    private Map<String, Object> brief(CaseFile file, Locale locale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", file.id());
        json.put("number", file.number());
        json.put("procedure", file.procedure());
        json.put("stage", file.stage());
        json.put(
                "stageTitle",
                procedures.of(file).stage(file.stage()).orElseThrow().title().in(locale));
        json.put("version", file.version());
        json.put("openedOn", file.openedOn());
        json.put("section", file.section());
        json.put("assignee", file.assignee());
        return json;
    }

    private List<Map<String, Object>> deadlines(CaseFile file, boolean full, Locale locale) {
        Procedure procedure = procedures.of(file);
        return cases.deadlines(file).stream()
                .filter(deadline -> full || forApplicant(procedure, deadline))
                .map(deadline -> DeadlineJson.of(deadline, locale))
                .toList();
    }

    /** The applicant's own clocks: not those of third parties, nor spans in which the office may do something. */
    private static boolean forApplicant(Procedure procedure, Deadline deadline) {
        return procedure
                .deadline(deadline.rule())
                .filter(rule -> rule.items().isEmpty() && !rule.window())
                .isPresent();
    }

    private List<Map<String, Object>> events(CaseFile file, Procedure procedure, boolean full) {
        if (!full) {
            return new ApplicantView(procedure, file)
                    .events().stream()
                            .map(shown -> event(
                                    shown.event(),
                                    Optional.of(shown.step()),
                                    false,
                                    shown.data().values()))
                            .toList();
        }
        return file.events().stream()
                .map(event -> event(
                        event, procedure.step(event.step()), true, event.data().values()))
                .toList();
    }

    private static Map<String, Object> event(
            CaseEvent event, Optional<Step> step, boolean full, Map<String, Object> data) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seq", event.seq());
        json.put("step", event.step());
        json.put("stage", event.stageAfter());
        json.put("actor", full ? event.actorName() : event.role().code());
        json.put("role", event.role().code());
        json.put("at", time(event.at()));
        json.put("day", event.day());
        json.put("citation", step.flatMap(Step::citation).map(Citation::text).orElse(null));
        json.put("ledgerIndex", null);
        json.put("data", data);
        return json;
    }

    private static List<Map<String, Object>> heldBack(Situation situation) {
        List<Map<String, Object>> held = new ArrayList<>();
        for (Step step : Decision.heldBack(situation)) {
            Decision.beforeData(step, situation).ifPresent(refusal -> held.add(reason(step, refusal)));
        }
        return held;
    }

    private static Map<String, Object> reason(Step step, Refusal refusal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", step.id());
        json.put("code", refusal.code());
        json.put("citation", cited(refusal.citation()));
        return json;
    }

    private static @Nullable String cited(@Nullable Citation citation) {
        return citation == null ? null : citation.text();
    }

    /** What should trouble whoever handles it. */
    private static List<Map<String, Object>> alarms(Situation situation) {
        return situation.procedure().id().equals(RequestProcedure.ID)
                ? RequestAlarm.of(situation).stream().map(CaseJson::alarm).toList()
                : List.of();
    }

    private static Map<String, Object> alarm(RequestAlarm alarm) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", alarm.code());
        alarm.args().forEach(days -> json.put("workingDays", Integer.valueOf(days)));
        json.put("citation", alarm.citation().text());
        return json;
    }

    static String time(Instant instant) {
        return instant.atZone(Zone.CHINA).toOffsetDateTime().toString();
    }
}
