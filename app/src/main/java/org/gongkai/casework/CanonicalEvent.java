package org.gongkai.casework;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.procedure.CaseEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes that stand for an event in the evidence: keys in a fixed order, data keys sorted at every depth, UTF-8, no
 * white space. An event read back from the store gives the same bytes as on the day it was written.
 */
@Component
class CanonicalEvent {

    private final JsonMapper json;

    CanonicalEvent(JsonMapper json) {
        this.json = json;
    }

    byte[] bytes(CaseFile file, CaseEvent event, @Nullable String citation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("body", file.bodyId());
        fields.put("case", file.id().toString());
        fields.put("seq", event.seq());
        fields.put("step", event.step());
        fields.put("from", event.stageBefore());
        fields.put("to", event.stageAfter());
        fields.put(
                "actor",
                event.actorId() == null ? event.role().code() : event.actorId().toString());
        fields.put("role", event.role().code());
        fields.put("at", event.at().toString());
        fields.put("day", event.day().toString());
        fields.put("citation", citation == null ? "" : citation);
        fields.put("data", sorted(event.data().values()));
        return json.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> map -> sorted(map);
            case List<?> list -> list.stream().map(CanonicalEvent::sorted).toList();
            default -> value;
        };
    }

    private static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), sorted(value)));
        return sorted;
    }
}
