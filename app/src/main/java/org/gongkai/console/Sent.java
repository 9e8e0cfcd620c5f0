package org.gongkai.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.casework.FileShelf;
import org.gongkai.documents.Files;
import org.gongkai.documents.Upload;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Material;
import org.gongkai.procedure.Step;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * A step's form as it came in.
 *
 * @param values what was typed, with the ids of the files taken; what was ticked, one to a line
 * @param refused files that were not taken, with the key of the reason, by path
 */
record Sent(Map<String, String> values, Map<String, String> refused) {

    private static final String FILE = ".upload";
    private static final String REMOVE = ".remove";

    /** Reads the form and takes its files; call only for somebody to whom the step stands open. */
    static Sent read(HttpServletRequest request, Files files, Viewer viewer) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, String.join("\n", all)));
        Map<String, String> refused = new LinkedHashMap<>();
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart != null) {
            unwanted(values);
            for (Map.Entry<String, MultipartFile> each : multipart.getFileMap().entrySet()) {
                if (each.getKey().endsWith(FILE) && !each.getValue().isEmpty()) {
                    String path = each.getKey().substring(0, each.getKey().length() - FILE.length());
                    take(each.getValue(), path, files, viewer, values, refused);
                }
            }
        }
        return new Sent(values, refused);
    }

    /** A file ticked for removal goes, and where it stands in a row, the row with it. */
    private static void unwanted(Map<String, String> values) {
        for (String name : List.copyOf(values.keySet())) {
            if (name.endsWith(REMOVE)) {
                String path = name.substring(0, name.length() - REMOVE.length());
                String goes = path.endsWith("]") || !path.contains("].")
                        ? path
                        : path.substring(0, path.lastIndexOf("].") + 2);
                values.keySet().removeIf(each -> each.startsWith(goes));
            }
        }
    }

    private static void take(
            MultipartFile file,
            String path,
            Files files,
            Viewer viewer,
            Map<String, String> values,
            Map<String, String> refused)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
            switch (files.store(content, name, FileShelf.uploader(viewer))) {
                case Upload.Stored(var stored) -> {
                    values.put(path, stored.id().toString());
                    values.put(path + ".name", stored.name());
                }
                case Upload.Refused no -> refused.put(path, "documents.refused." + no.code());
            }
        }
    }

    Map<String, Object> data(DataRecord record) {
        return FormValues.read(record, values);
    }

    /** The materials given: the id of a file, or a text. */
    Map<String, Object> materials(Step step) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Material material : step.materials()) {
            String path = "materials." + material.id();
            String text = values.getOrDefault(path + ".text", "");
            if (!values.getOrDefault(path, "").isBlank()) {
                given.put(material.id(), values.get(path));
            } else if (!text.isBlank()) {
                given.put(material.id(), Map.of("text", text));
            }
        }
        return given;
    }

    /** The same with the rows of lists closed up, so that a row bears the number that a refusal will call it by. */
    Sent closedUp(DataRecord record) {
        return new ClosedUp(values, refused).by(record);
    }

    /** Whether the form shall be shown again with what was looked for, and nothing be taken. */
    boolean looksFor() {
        return values.containsKey("find");
    }

    /** The list to which a row shall be added, where that and not the step was asked for. */
    @Nullable
    String rowWantedIn() {
        return values.get("addRow");
    }

    /** The same with one row more in that list. */
    Sent withRowIn(String list) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(list + ".rows", String.valueOf(FormValues.count(values, list) + 1));
        return new Sent(more, refused);
    }

    @Nullable
    Integer version() {
        String version = values.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    @Nullable
    String key() {
        String key = values.getOrDefault("key", "");
        return key.matches("[0-9a-f-]{36}") ? key : null;
    }
}
