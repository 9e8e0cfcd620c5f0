package org.gongkai.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.calendar.SkippedDay;
import org.gongkai.procedure.Deadline;

/** A clock as JSON, with every day it skipped and why. */
final class DeadlineJson {

    private DeadlineJson() {}

    static Map<String, Object> of(Deadline deadline, Locale locale) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", deadline.rule());
        json.put("clock", deadline.rule());
        json.put("subject", deadline.subject().isEmpty() ? null : deadline.subject());
        json.put("title", deadline.title().in(locale));
        json.put("citation", deadline.citation().text());
        json.put("layer", deadline.layer().code());
        json.put("startedOn", deadline.startedOn());
        json.put("due", deadline.due());
        json.put("dueAt", deadline.dueAt() == null ? null : CaseJson.time(deadline.dueAt()));
        json.put("state", deadline.state().code());
        json.put("provisional", deadline.provisional());
        json.put("explanation", explanation(deadline));
        return json;
    }

    private static Map<String, Object> explanation(Deadline deadline) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("amount", deadline.amount());
        json.put("extension", deadline.extension());
        json.put("unit", deadline.unit().code());
        json.put("usedBefore", deadline.used());
        json.put("runsFrom", deadline.runsFrom());
        json.put("skipped", skipped(deadline.skipped()));
        return json;
    }

    static List<Map<String, Object>> skipped(List<SkippedDay> days) {
        return days.stream()
                .map(day -> Map.<String, Object>of(
                        "date", day.date(), "kind", day.kind().code(), "reason", day.reason()))
                .toList();
    }
}
