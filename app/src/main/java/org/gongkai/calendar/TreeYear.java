package org.gongkai.calendar;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A year written as JSON or YAML: {@code year}, the notice's addresses as {@code papers} or {@code sources},
 * and {@code days} of {@code date}, {@code name}, and {@code kind} or {@code isOffDay}. Unknown fields are
 * faults: a misspelt one would otherwise be lost in silence.
 */
record TreeYear(JsonNode root) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> YEAR_FIELDS =
            Set.of("$schema", "$id", "year", "declared", "papers", "sources", "days");
    private static final Set<String> DAY_FIELDS = Set.of("date", "name", "kind", "isOffDay");

    static TreeYear json(String content) {
        return read(JSON, content);
    }

    static TreeYear yaml(String content) {
        return read(YAML, content);
    }

    private static TreeYear read(ObjectMapper mapper, String content) {
        try {
            return new TreeYear(mapper.readTree(content));
        } catch (JacksonException broken) {
            throw CalendarFormatException.of("unreadable", broken.getOriginalMessage());
        }
    }

    void into(YearDraft draft) {
        onlyFields(root, YEAR_FIELDS, "", draft);
        year(draft);
        sources("papers", draft);
        sources("sources", draft);
        var days = root.path("days");
        for (int i = 0; i < days.size(); i++) {
            day(days.path(i), "days[" + i + "].", draft);
        }
    }

    private void year(YearDraft draft) {
        var year = root.path("year");
        if (year.isInt()) {
            draft.year("year", year.intValue());
        } else if (!year.isMissingNode()) {
            draft.problem("year", "year-invalid", year.toString());
        }
    }

    private void sources(String field, YearDraft draft) {
        var sources = root.path(field);
        for (int i = 0; i < sources.size(); i++) {
            draft.source(field + "[" + i + "]", sources.path(i).asString(""));
        }
    }

    private static void day(JsonNode day, String at, YearDraft draft) {
        onlyFields(day, DAY_FIELDS, at, draft);
        draft.day(at, text(day.path("date")), kind(day), text(day.path("name")));
    }

    private static @Nullable String kind(JsonNode day) {
        var off = day.path("isOffDay");
        if (off.isBoolean() && !day.has("kind")) {
            return off.booleanValue() ? DayKind.HOLIDAY.code() : DayKind.MAKE_UP_WORKDAY.code();
        }
        return text(day.path("kind"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static void onlyFields(JsonNode node, Set<String> known, String at, YearDraft draft) {
        node.propertyNames().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> draft.problem(at + field, "unknown-field", field));
    }
}
