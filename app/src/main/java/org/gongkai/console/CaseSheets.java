package org.gongkai.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.calendar.WorkingCalendar;
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
import org.gongkai.procedure.Decision;
import org.gongkai.procedure.FieldType;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.Stage;
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
        DataRows rows =
                new DataRows(texts, locale, fileNames(attached), valueNames(procedure, file, book, parties, locale));
        Situation situation = cases.situation(file, viewer);
        List<Deadline> deadlines = cases.deadlines(file);
        return new CaseSheet(
                file.id().toString(),
                file.number(),
                procedure.title().in(locale),
                CaseLines.title(file),
                stage(procedure, file.stage(), locale),
                file.isFinal(),
                file.openedOn(),
                book.section(file.section()),
                book.person(file.assignee()),
                progress(procedure, file, locale),
                nicety(procedure).alarms(file),
                doubts(procedure, file, deadlines, locale),
                rows.of(procedure.opening().record(), procedure.opening().materials(), file.data()),
                file.events().reversed().stream()
                        .map(event -> entry(event, procedure, rows, locale))
                        .toList(),
                clocks(file, deadlines, parties, locale),
                attached.stream().map(CaseSheets::attachment).toList(),
                parties.stream().map(party -> written(party, locale)).toList(),
                Decision.open(situation).stream()
                        .map(step -> way(procedure, file, step, locale))
                        .toList(),
                heldBack(situation, locale),
                nicety(procedure).letters(file, viewer),
                nicety(procedure).hasDraft(file));
    }

    /** What happened after a version, for telling somebody who had that version before their eyes. */
    List<CaseSheet.Entry> since(CaseFile file, int version, Locale locale) {
        Procedure procedure = procedures.of(file);
        DataRows rows = new DataRows(
                texts,
                locale,
                fileNames(files.ofCase(file.id())),
                valueNames(
                        procedure,
                        file,
                        names.of(file.bodyId(), locale),
                        nicety(procedure).parties(file),
                        locale));
        return file.events().stream()
                .filter(event -> event.seq() > version)
                .map(event -> entry(event, procedure, rows, locale))
                .toList();
    }

    private Nicety nicety(Procedure procedure) {
        return Nicety.of(niceties, procedure);
    }

    private static Map<String, String> fileNames(List<StoredFile> attached) {
        return attached.stream().collect(Collectors.toMap(file -> file.id().toString(), StoredFile::name));
    }

    private static Map<String, Map<String, String>> valueNames(
            Procedure procedure, CaseFile file, NameBook book, List<CaseSheet.Party> parties, Locale locale) {
        Map<String, Map<String, String>> names = optionNames(procedure, locale);
        for (CaseEvent event : file.events()) {
            procedure
                    .step(event.step())
                    .map(Step::sectionField)
                    .flatMap(event.data()::text)
                    .ifPresent(id -> {
                        String field = procedure
                                .step(event.step())
                                .map(Step::sectionField)
                                .orElseThrow();
                        names.computeIfAbsent(field, _ -> new HashMap<>()).put(id, book.section(id));
                    });
            event.data()
                    .text("person")
                    .ifPresent(name -> names.computeIfAbsent("person", _ -> new HashMap<>())
                            .put(name, book.person(name)));
        }
        Map<String, String> partyNames =
                parties.stream().collect(Collectors.toMap(CaseSheet.Party::id, CaseSheet.Party::name));
        List.of("partyId", "withheldFor", "disclosedDespite").forEach(field -> names.put(field, partyNames));
        names.put(
                "rule",
                procedure.deadlines().stream()
                        .collect(Collectors.toMap(
                                rule -> rule.id(), rule -> rule.title().in(locale))));
        return names;
    }

    /** What the table's choices are called, for where the machine has carried one over from its step to the case. */
    private static Map<String, Map<String, String>> optionNames(Procedure procedure, Locale locale) {
        Map<String, Map<String, String>> names = new HashMap<>();
        procedure.steps().stream()
                .flatMap(step -> step.record().fields().stream())
                .forEach(field -> {
                    if (field.type() instanceof FieldType.Choice choice) {
                        choice.options()
                                .forEach(option -> names.computeIfAbsent(field.name(), _ -> new HashMap<>())
                                        .put(option.code(), option.title().in(locale)));
                    }
                });
        return names;
    }

    private static String stage(Procedure procedure, String id, Locale locale) {
        return procedure.stage(id).map(stage -> stage.title().in(locale)).orElse(id);
    }

    /** The stages passed, the one the case is in, be it a side stage, and what lies ahead on the main line. */
    private static List<CaseSheet.Station> progress(Procedure procedure, CaseFile file, Locale locale) {
        Stage here = procedure.stage(file.stage()).orElseThrow();
        List<Stage> main =
                procedure.stages().stream().filter(stage -> !stage.side()).toList();
        Set<String> been = file.events().stream().map(CaseEvent::stageBefore).collect(Collectors.toSet());
        List<Stage> passed = main.stream()
                .filter(stage -> been.contains(stage.id()))
                .filter(stage -> here.side() || main.indexOf(stage) < main.indexOf(here))
                .toList();
        int ahead = 1 + (here.side() ? (passed.isEmpty() ? -1 : main.indexOf(passed.getLast())) : main.indexOf(here));
        List<CaseSheet.Station> stations = new ArrayList<>();
        passed.forEach(stage -> stations.add(new CaseSheet.Station(stage.title().in(locale), true, false)));
        stations.add(new CaseSheet.Station(here.title().in(locale), false, true));
        if (!file.isFinal()) {
            main.subList(ahead, main.size())
                    .forEach(stage ->
                            stations.add(new CaseSheet.Station(stage.title().in(locale), false, false)));
        }
        return stations;
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

    private static CaseSheet.Entry entry(CaseEvent event, Procedure procedure, DataRows rows, Locale locale) {
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
                                step == null ? DataRecord.EMPTY : step.record(),
                                step == null ? List.of() : step.materials(),
                                event.data()));
    }

    private List<CaseSheet.Clock> clocks(
            CaseFile file, List<Deadline> deadlines, List<CaseSheet.Party> parties, Locale locale) {
        WorkingCalendar calendar = laws.of(file.bodyId()).calendar();
        LocalDate today = cases.today();
        return deadlines.stream()
                .map(deadline -> new CaseSheet.Clock(
                        deadline.rule(),
                        deadline.title().in(locale),
                        parties.stream()
                                .filter(party -> party.id().equals(deadline.subject()))
                                .map(CaseSheet.Party::name)
                                .findFirst()
                                .orElse(deadline.subject()),
                        deadline.layer().code(),
                        deadline.citation().text(),
                        Chips.of(deadline, calendar, today),
                        deadline.startedOn(),
                        deadline.runsFrom(),
                        deadline.amount(),
                        deadline.unit().code(),
                        deadline.extension(),
                        deadline.used(),
                        deadline.skipped().stream()
                                .map(day -> new CaseSheet.Skipped(
                                        day.date(), day.kind().code(), day.reason()))
                                .toList()))
                .toList();
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

    private static CaseSheet.Way way(Procedure procedure, CaseFile file, Step step, Locale locale) {
        return new CaseSheet.Way(
                step.id(),
                step.title().in(locale),
                CaseLines.href(file) + "/steps/" + step.id(),
                step.citation().map(Citation::text).orElse(""),
                Turn.movesOn(procedure, file, step));
    }

    private static List<CaseSheet.HeldBack> heldBack(Situation situation, Locale locale) {
        List<CaseSheet.HeldBack> held = new ArrayList<>();
        for (Step step : Decision.heldBack(situation)) {
            Refusal why = Decision.beforeData(step, situation).orElseThrow();
            Citation citation = why.citation();
            held.add(new CaseSheet.HeldBack(
                    step.title().in(locale), why.code(), citation == null ? "" : citation.text()));
        }
        return held;
    }
}
