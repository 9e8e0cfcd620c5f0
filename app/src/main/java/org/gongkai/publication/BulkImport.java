package org.gongkai.publication;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.procedure.FieldError;
import org.gongkai.procedure.Refusal;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes in a folder of documents, packed as a ZIP with a sheet {@code metadata.csv} or {@code metadata.xlsx} of one row for each: every good row becomes a
 * draft by the same step as any other, every bad one is told with its row and its fields. A row that was taken in before, by the
 * same person with the same content, is not taken in again.
 */
@Service
public class BulkImport {

    private final Cases cases;

    BulkImport(Cases cases) {
        this.cases = cases;
    }

    /**
     * Takes in what can be taken in.
     *
     * @throws UnreadableImport where the archive or its sheet cannot be read at all; then nothing was taken in
     */
    public List<Row> takeIn(InputStream zip, Viewer viewer, String bodyId) throws IOException {
        ImportArchive archive = ImportArchive.read(zip);
        List<Row> rows = new ArrayList<>();
        for (ImportArchive.Line line : archive.lines()) {
            rows.add(takeIn(line, archive, viewer, bodyId));
        }
        return rows;
    }

    private Row takeIn(ImportArchive.Line line, ImportArchive archive, Viewer viewer, String bodyId) {
        Map<String, Object> data = new LinkedHashMap<>(ImportColumns.read(line.values()));
        String file = String.valueOf(data.getOrDefault("file", ""));
        data.remove("file");
        if (!data.containsKey("body")) {
            Optional<ImportArchive.Body> body = archive.body(file);
            if (body.isEmpty()) {
                return Row.faulty(line.number(), title(data), List.of(new FieldError("file", "unknown-document")));
            }
            data.put("body", body.get().text());
            data.put("bodyFormat", body.get().html() ? "html" : "text");
            data.putIfAbsent("title", body.get().title());
        }
        return switch (cases.open(PublicationProcedure.ID, viewer, bodyId, attempt(data))) {
            case Answer.Done(CaseFile opened, var told) ->
                new Row(line.number(), title(data), opened.number(), opened.id(), List.of());
            case Answer.Refused(Refusal refusal, var before) -> Row.faulty(line.number(), title(data), told(refusal));
            case Answer.Unknown _ ->
                Row.faulty(line.number(), title(data), List.of(new FieldError("", "not-possible")));
        };
    }

    private static Attempt attempt(Map<String, Object> data) {
        return new Attempt("draft", new HashMap<>(data), Map.of(), null, null);
    }

    private static List<FieldError> told(Refusal refusal) {
        return refusal.errors().isEmpty() ? List.of(new FieldError("", refusal.code())) : refusal.errors();
    }

    private static String title(Map<String, Object> data) {
        return String.valueOf(data.getOrDefault("title", ""));
    }

    /**
     * What became of a row.
     *
     * @param number in the sheet, its first line of data being 2
     * @param caseNumber of the draft it became; empty where it was not taken in
     * @param caseId of the draft; null where it was not taken in
     */
    public record Row(
            int number,
            String title,
            String caseNumber,
            @Nullable UUID caseId,
            List<FieldError> errors) {

        public Row {
            errors = List.copyOf(errors);
        }

        static Row faulty(int number, String title, List<FieldError> errors) {
            return new Row(number, title, "", null, errors);
        }

        public boolean takenIn() {
            return errors.isEmpty();
        }
    }

    /** An archive that cannot be read at all, with the reason key. */
    public static final class UnreadableImport extends IOException {

        private static final long serialVersionUID = 1;

        UnreadableImport(String reason) {
            super(reason);
        }
    }
}
