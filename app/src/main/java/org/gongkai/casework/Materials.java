package org.gongkai.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Material;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes up the files and texts that a step's data name: its materials, and the files among its fields. */
@Component
class Materials {

    private static final int MAX_TEXT = 20_000;

    private final FileShelf shelf;

    Materials(FileShelf shelf) {
        this.shelf = shelf;
    }

    Taken take(Step step, Map<String, ?> given, StepData data, Viewer viewer, CaseFile file) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> taken = new LinkedHashMap<>();
        given.keySet().stream()
                .filter(name ->
                        step.materials().stream().noneMatch(each -> each.id().equals(name)))
                .forEach(name -> errors.add(new FieldError("materials." + name, "unknown-material")));
        for (Material material : step.materials()) {
            one(material, given.get(material.id()), viewer, file, errors)
                    .ifPresent(value -> taken.put(material.id(), value));
        }
        files(step, data, viewer, file, errors);
        return new Taken(taken.isEmpty() ? data : data.with("materials", taken), errors);
    }

    private Optional<Object> one(
            Material material, @Nullable Object value, Viewer viewer, CaseFile file, List<FieldError> errors) {
        String path = "materials." + material.id();
        if (value == null) {
            if (material.required()) {
                errors.add(new FieldError(path, "required"));
            }
            return Optional.empty();
        }
        if (value instanceof Map<?, ?> map && map.get("text") instanceof String text) {
            if (text.isBlank() || text.length() > MAX_TEXT) {
                errors.add(new FieldError(path, text.isBlank() ? "required" : "too-long"));
            }
            return Optional.of(Map.of("text", text));
        }
        attach(String.valueOf(value), path, viewer, file, errors);
        return Optional.of(String.valueOf(value));
    }

    private void files(Step step, StepData data, Viewer viewer, CaseFile file, List<FieldError> errors) {
        for (Field field : step.record().fields()) {
            if (field.type() instanceof FieldType.File) {
                data.text(field.name()).ifPresent(id -> attach(id, field.name(), viewer, file, errors));
            } else if (field.type() instanceof FieldType.Groups groups) {
                groups.fields().fields().stream()
                        .filter(inner -> inner.type() instanceof FieldType.File)
                        .forEach(inner -> data.groups(field.name())
                                .forEach(item -> item.text(inner.name())
                                        .ifPresent(id -> attach(id, field.name(), viewer, file, errors))));
            }
        }
    }

    private void attach(String id, String path, Viewer viewer, CaseFile file, List<FieldError> errors) {
        try {
            if (shelf.attach(UUID.fromString(id), file.id(), viewer)) {
                return;
            }
        } catch (IllegalArgumentException _) {
            // Not the form of an id: the same answer as for a file that is not there.
        }
        errors.add(new FieldError(path, "unknown-file"));
    }

    /** The data with the materials in them, and what was wrong. */
    record Taken(StepData data, List<FieldError> errors) {}
}
