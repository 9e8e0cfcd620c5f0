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
import java.util.concurrent.Semaphore;
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

    /** What a row's answer says of it, so that the answer to five thousand bad rows is a page and no flood. */
    private static final int TITLE = 100;

    private static final int ERRORS = 10;

    private final Cases cases;
    private final UsedNumbers numbers;

    /** An archive is unpacked in the memory of this process, beside everything else it serves. */
    private final Semaphore place = new Semaphore(1);

    BulkImport(Cases cases, UsedNumbers numbers) {
        this.cases = cases;
        this.numbers = numbers;
    }

    /**
     * Takes in what can be taken in.
     *
     * @throws UnreadableImport where the archive or its sheet cannot be read at all; then nothing was taken in
     * @throws ImportUnderWay where another import is; then nothing was taken in either
     */
    public List<Row> takeIn(InputStream zip, Viewer viewer, String bodyId) throws IOException {
        if (!place.tryAcquire()) {
            throw new ImportUnderWay();
        }
        try {
            return all(zip, viewer, bodyId);
        } finally {
            place.release();
        }
    }

    private List<Row> all(InputStream zip, Viewer viewer, String bodyId) throws IOException {
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
            String fault = addBody(data, file, archive);
            if (!fault.isEmpty()) {
                return Row.faulty(line.number(), title(data), List.of(new FieldError("file", fault)));
            }
        }
        return switch (cases.open(PublicationProcedure.ID, viewer, bodyId, attempt(data))) {
            case Answer.Done(CaseFile opened, var told) ->
                new Row(
                        line.number(),
                        title(data),
                        opened.number(),
                        opened.id(),
                        numbers.besides(opened, viewer),
                        List.of());
            case Answer.Refused(Refusal refusal, var before) -> Row.faulty(line.number(), title(data), told(refusal));
            case Answer.Unknown _ ->
                Row.faulty(line.number(), title(data), List.of(new FieldError("", "not-possible")));
        };
    }

    /** @return why there is no body; empty where there is one now */
    private static String addBody(Map<String, Object> data, String file, ImportArchive archive) {
        try {
            Optional<ImportArchive.Body> body = archive.body(file, title(data));
            body.ifPresent(found -> {
                data.put("body", found.text());
                data.put("bodyFormat", found.html() ? "html" : "text");
                data.putIfAbsent("title", found.title());
            });
            return body.isPresent() ? "" : "unknown-document";
        } catch (OfficeParts.TooLarge _) {
            return "document-too-large";
        }
    }

    private static Attempt attempt(Map<String, Object> data) {
        return new Attempt("draft", new HashMap<>(data), Map.of(), null, null);
    }

    private static List<FieldError> told(Refusal refusal) {
        return refusal.errors().isEmpty() ? List.of(new FieldError("", refusal.code())) : refusal.errors();
    }

    private static String title(Map<String, Object> data) {
        String title = String.valueOf(data.getOrDefault("title", ""));
        return title.substring(0, Math.min(title.length(), TITLE));
    }

    /**
     * What became of a row.
     *
     * @param number in the sheet, its first line of data being 2
     * @param caseNumber of the draft it became; empty where it was not taken in
     * @param caseId of the draft; null where it was not taken in
     * @param sameNumber other documents that bear its number
     */
    public record Row(
            int number,
            String title,
            String caseNumber,
            @Nullable UUID caseId,
            List<UsedNumbers.Use> sameNumber,
            List<FieldError> errors) {

        public Row {
            sameNumber = List.copyOf(sameNumber);
            errors = List.copyOf(errors);
        }

        static Row faulty(int number, String title, List<FieldError> errors) {
            return new Row(
                    number,
                    title,
                    "",
                    null,
                    List.of(),
                    errors.stream().limit(ERRORS).toList());
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

    /** Another import is under way; this one has to wait for its end. */
    public static final class ImportUnderWay extends IOException {

        private static final long serialVersionUID = 1;
    }
}
