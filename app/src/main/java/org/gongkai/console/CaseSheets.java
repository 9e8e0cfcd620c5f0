package org.gongkai.console;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Laws;
import org.gongkai.casework.Procedures;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.page.Texts;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.DataRecord;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Progress;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.Zone;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Doubt;
import org.gongkai.regulation.Regulations;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** Puts the page of a case together. */
@Component
class CaseSheets {

    private final Cases cases;
    private final Procedures procedures;
    private final Laws laws;
    private final Files files;
    private final NameBook.Shelf names;
    private final Texts texts;
    private final Regulations regulations;
    private final List<Nicety> niceties;

    CaseSheets(
            Cases cases,
            Procedures procedures,
            Laws laws,
            Files files,
            NameBook.Shelf names,
            Texts texts,
            Regulations regulations,
            List<Nicety> niceties) {
        this.cases = cases;
        this.procedures = procedures;
        this.laws = laws;
        this.files = files;
        this.names = names;
        this.texts = texts;
        this.regulations = regulations;
        this.niceties = niceties;
    }

    CaseSheet of(CaseFile file, Viewer viewer, Locale locale) {
        Procedure procedure = procedures.of(file);
        NameBook book = names.of(file.bodyId(), locale);
        List<StoredFile> attached = files.ofCase(file.id());
        List<CaseSheet.Party> parties = nicety(procedure).parties(file);
        DataRows rows = rows(file, attached, locale);
        Situation situation = cases.situation(file, viewer);
        List<Deadline> deadlines = cases.deadlines(file);
        return new CaseSheet(
                file.id().toString(),
                file.number(),
                procedure.title().in(locale),
                CaseLines.applicant(file),
                CaseLines.title(file),
                stage(procedure, file.stage(), locale),
                file.isFinal(),
                file.openedOn(),
                book.section(file.section()),
                book.person(file.assignee()),
                progress(procedure, file, locale),
                nicety(procedure).alarms(file),
                doubts(procedure, file, deadlines, locale),
                rows.of(
                        listed(procedure, procedure.opening()),
                        procedure.opening().materials(),
                        file.data()),
                file.events().reversed().stream()
                        .map(event -> entry(event, procedure, rows, locale))
                        .toList(),
                DeskClocks.of(deadlines, parties, laws.of(file.bodyId()).calendar(), cases.today(), locale),
                attached.stream().map(CaseSheets::attachment).toList(),
                parties.stream().map(party -> written(party, locale)).toList(),
                Ways.open(procedure, file, situation, nicety(procedure), locale),
                Ways.heldBack(situation, locale),
                nicety(procedure).letters(file, viewer),
                nicety(procedure).draft(file, viewer, locale).orElse(null));
    }

    /** What happened after a version, for telling somebody who had that version before their eyes. */
    List<CaseSheet.Entry> since(CaseFile file, int version, Locale locale) {
        return entries(file, event -> event.seq() > version, locale);
    }

    /** Those of the things that happened, in their order. */
    List<CaseSheet.Entry> entries(CaseFile file, Predicate<CaseEvent> which, Locale locale) {
        Procedure procedure = procedures.of(file);
        DataRows rows = rows(file, files.ofCase(file.id()), locale);
        return file.events().stream()
                .filter(which)
                .map(event -> entry(event, procedure, rows, locale))
                .toList();
    }

    private Map<String, Map<String, String>> valueNames(
            Procedure procedure, CaseFile file, NameBook book, List<CaseSheet.Party> parties, Locale locale) {
        Map<String, Map<String, String>> all = ValueNames.of(procedure, file, book, parties, locale);
        all.putAll(nicety(procedure).names(file, locale));
        return all;
    }

    /** The fields of a step without those that have a place of their own on the page. */
    private DataRecord listed(Procedure procedure, Step step) {
        return new DataRecord(step.record().fields().stream()
                .filter(field -> !nicety(procedure).shownApart().contains(field.name()))
                .toList());
    }

    /** What was said when the case was opened, whatever was corrected or added since. */
    List<DataRow> asOpened(CaseFile file, Locale locale) {
        Procedure procedure = procedures.of(file);
        return rows(file, locale)
                .of(
                        listed(procedure, procedure.opening()),
                        procedure.opening().materials(),
                        file.events().getFirst().data());
    }

    /** How a case's data are written out. */
    DataRows rows(CaseFile file, Locale locale) {
        return rows(file, files.ofCase(file.id()), locale);
    }

    private DataRows rows(CaseFile file, List<StoredFile> attached, Locale locale) {
        Procedure procedure = procedures.of(file);
        NameBook book = names.of(file.bodyId(), locale);
        List<CaseSheet.Party> parties = nicety(procedure).parties(file);
        return new DataRows(texts, locale, fileNames(attached), valueNames(procedure, file, book, parties, locale));
    }

    private Nicety nicety(Procedure procedure) {
        return Nicety.of(niceties, procedure);
    }

    private static Map<String, String> fileNames(List<StoredFile> attached) {
        return attached.stream().collect(Collectors.toMap(file -> file.id().toString(), StoredFile::name));
    }

    private static String stage(Procedure procedure, String id, Locale locale) {
        return procedure.stage(id).map(stage -> stage.title().in(locale)).orElse(id);
    }

    private static List<CaseSheet.Station> progress(Procedure procedure, CaseFile file, Locale locale) {
        return Progress.of(procedure, file.view()).stream()
                .map(station -> new CaseSheet.Station(
                        station.stage().title().in(locale),
                        station.state() == Progress.State.PASSED,
                        station.state() == Progress.State.HERE))
                .toList();
    }

    private List<CaseSheet.Contradiction> doubts(
            Procedure procedure, CaseFile file, List<Deadline> deadlines, Locale locale) {
        Set<Citation> cited = new LinkedHashSet<>();
        file.events().forEach(event -> procedure.step(event.step()).ifPresent(step -> cited.addAll(step.citations())));
        deadlines.forEach(deadline -> cited.add(deadline.citation()));
        boolean english = locale.getLanguage().equals("en");
        return cited.stream()
                .flatMap(citation -> regulations.doubtsOn(citation).stream())
                .distinct()
                .map((Doubt doubt) -> new CaseSheet.Contradiction(
                        doubt.id(),
                        english ? doubt.titleEn() : doubt.title(),
                        english ? doubt.decisionEn() : doubt.decision()))
                .toList();
    }

    private CaseSheet.Entry entry(CaseEvent event, Procedure procedure, DataRows rows, Locale locale) {
        Step step = procedure.step(event.step()).orElse(null);
        boolean opening = step != null && step.opens();
        return new CaseSheet.Entry(
                event.seq(),
                step == null ? "" : step.title().in(locale),
                step == null ? "console.event." + event.step() : "",
                event.actorName(),
                event.role().code(),
                event.at(),
                event.day(),
                !Zone.dayOf(event.at()).equals(event.day()),
                event.stageAfter().equals(event.stageBefore()) && !opening
                        ? ""
                        : stage(procedure, event.stageAfter(), locale),
                step == null ? null : step.citation().map(Citation::text).orElse(null),
                opening
                        ? List.of()
                        : rows.of(
                                step == null ? DataRecord.EMPTY : listed(procedure, step),
                                step == null ? List.of() : step.materials(),
                                event.data()));
    }

    private static CaseSheet.Party written(CaseSheet.Party party, Locale locale) {
        return new CaseSheet.Party(
                party.id(),
                party.name(),
                party.contact(),
                party.interest(),
                Day.written(party.servedOn(), locale),
                party.standing());
    }

    private static CaseSheet.Attachment attachment(StoredFile file) {
        return new CaseSheet.Attachment(
                file.name(), "/console/files/" + file.id(), Math.max(1, file.size() / 1024), file.uploadedAt());
    }
}
