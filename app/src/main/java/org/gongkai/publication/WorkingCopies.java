package org.gongkai.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.StepPreparation;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.StepData;
import org.gongkai.release.PeopleOfCases;
import org.gongkai.release.ReleaseScan;
import org.gongkai.release.ReleasedWords;
import org.gongkai.release.ScanReport;
import org.gongkai.release.Trace;
import org.springframework.stereotype.Component;

/** The working copy of a document as the release scan sees it: looked at before it is handed over. */
@Component
class WorkingCopies implements StepPreparation {

    private final ReleaseScan scan;
    private final ReleasedWords words;
    private final Files files;
    private final List<PeopleOfCases> people;

    WorkingCopies(ReleaseScan scan, ReleasedWords words, Files files, List<PeopleOfCases> people) {
        this.scan = scan;
        this.words = words;
        this.files = files;
        this.people = List.copyOf(people);
    }

    @Override
    public String procedure() {
        return PublicationProcedure.ID;
    }

    @Override
    public String step() {
        return "hand-over";
    }

    /** The words of attachments are read now, so that the search need not wait for them when they become public. */
    @Override
    public void prepare(CaseFile file) {
        ScanReport report = scan.look(material(file));
        if (report.complete()) {
            attachments(file.data()).forEach(words::of);
        }
    }

    /** What was found in the working copy; where it changed since it was looked at, that nobody has looked. */
    ScanReport report(CaseFile file) {
        return scan.report(material(file)).orElseGet(() -> new ScanReport("", "not-looked-at", List.of()));
    }

    List<StoredFile> attachments(StepData data) {
        return data.groups("attachments").stream()
                .map(each -> each.textOr("file", ""))
                .map(this::file)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<StoredFile> file(String id) {
        try {
            return files.find(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ReleaseScan.Material material(CaseFile file) {
        StepData data = file.data();
        boolean html = data.is("bodyFormat", "html");
        String written = data.textOr("body", "");
        return new ReleaseScan.Material(
                data.textOr("title", ""),
                written,
                html,
                html ? CleanHtml.of(written) : written,
                beside(file),
                attachments(data),
                people(data));
    }

    /** Every other text of the document that people will read. */
    private static List<String> beside(CaseFile file) {
        StepData data = file.data();
        Stream<String> fields = Stream.of("summary", "documentNumber", "issuer", "topic", "keyContent")
                .map(name -> data.textOr(name, ""));
        Stream<String> names = data.groups("attachments").stream().map(each -> each.textOr("title", ""));
        return Stream.of(fields, names, Stream.of(changeNote(file)))
                .flatMap(each -> each)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What is said of the change stands in the public history. */
    private static String changeNote(CaseFile file) {
        return file.view()
                .last("change")
                .map(CaseEvent::data)
                .map(data -> data.textOr("note", ""))
                .orElse("");
    }

    /** Who asked for what is made public here: they asked for themselves, not to be named (条例15). */
    private List<Trace> people(StepData data) {
        return data.text(PublicationFields.REQUEST)
                .map(UUID::fromString)
                .map(request -> people.stream()
                        .flatMap(each -> each.of(request).stream())
                        .toList())
                .orElse(List.of());
    }
}
