package org.gongkai.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.page.Choice;
import org.gongkai.page.Texts;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Field;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.publication.ColumnBook;
import org.gongkai.publication.Columns;
import org.gongkai.publication.PublicationProcedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proactive disclosure: what forms begin with and send on, and what the machine's findings are called. */
@Component
class PublicationNicety implements Nicety {

    private static final Set<String> AMENDING = Set.of("revise", "change");
    private static final Set<String> JUDGING = Set.of("review-secrecy", "return", "publish");
    private static final Set<String> MENDING = Set.of("revise", "hand-over");
    private static final String CLEARED = "cleared";

    private final Cases cases;
    private final Files files;
    private final Texts texts;
    private final RelatedDocuments related;
    private final ColumnBook book;
    private final Staff staff;

    PublicationNicety(Cases cases, Files files, Texts texts, RelatedDocuments related, ColumnBook book, Staff staff) {
        this.cases = cases;
        this.files = files;
        this.texts = texts;
        this.related = related;
        this.book = book;
        this.staff = staff;
    }

    @Override
    public String procedure() {
        return PublicationProcedure.ID;
    }

    /** Findings nobody has decided on, and a scanner that could not look at everything. */
    @Override
    public List<CaseSheet.Alarm> alarms(CaseFile file) {
        if (!file.stage().equals("handed-over")) {
            return List.of();
        }
        StepData handed = PublicationSheets.handedOver(file);
        List<CaseSheet.Alarm> alarms = new ArrayList<>();
        int findings = handed.groups("findings").size();
        if (findings > 0) {
            alarms.add(new CaseSheet.Alarm("findings", List.of(String.valueOf(findings)), "条例17"));
        }
        if (!handed.is("scan", "complete")) {
            alarms.add(new CaseSheet.Alarm(
                    "scan-incomplete",
                    List.of(texts.get(Texts.CHINESE, "release.fault." + handed.textOr("scan", "not-looked-at"))),
                    "条例17"));
        }
        return alarms;
    }

    /** What is public may be changed at any time, for years. */
    @Override
    public boolean atRest(CaseFile file) {
        return file.stage().equals("published") && !approvedToGo(file);
    }

    /** Whether the director approved the withdrawal of what is public now. */
    private static boolean approvedToGo(CaseFile file) {
        return file.view().happenedSince("approve-withdrawal", "publish");
    }

    /**
     * Whoever judges a change reads what was said of it and stated anew since the version in force; whoever mends a draft reads why
     * it was given back.
     */
    @Override
    public boolean recalls(Step step, CaseEvent event, CaseFile file) {
        if (MENDING.contains(step.id())) {
            return PublicationSheets.givenBack(file).stream().anyMatch(event::equals);
        }
        return JUDGING.contains(step.id())
                && AMENDING.contains(event.step())
                && file.view().last("publish").stream().anyMatch(last -> last.seq() < event.seq());
    }

    @Override
    public Map<String, String> beginning(Step step, @Nullable CaseFile file) {
        Map<String, String> values = new HashMap<>();
        String today = cases.today().toString();
        switch (step.id()) {
            case "draft" -> values.putAll(Map.of("formedOn", today, "bodyFormat", "text", "attribute", "proactive"));
            case "change" -> values.put("changedOn", today);
            case "publish" -> values.put("carriers[0].kind", "website");
            default -> {}
        }
        if (file != null && AMENDING.contains(step.id())) {
            values.putAll(workingCopy(step, file));
        }
        return values;
    }

    /** Whoever amends a document begins with the document. */
    private Map<String, String> workingCopy(Step step, CaseFile file) {
        Map<String, String> values =
                new HashMap<>(FormValues.flat(step.record(), file.data().values()));
        values.putIfAbsent("bodyFormat", "text");
        Map<String, String> fileNames = files.ofCase(file.id()).stream()
                .collect(Collectors.toMap(each -> each.id().toString(), StoredFile::name));
        List<StepData> attachments = file.data().groups("attachments");
        for (int i = 0; i < attachments.size(); i++) {
            String id = attachments.get(i).textOr("file", "");
            values.put("attachments[" + i + "].file.name", fileNames.getOrDefault(id, id));
        }
        return values;
    }

    /** Only what differs from the working copy is stated; what was emptied is named. */
    @Override
    public Map<String, Object> changes(Step step, CaseFile file, Map<String, Object> sent) {
        if (!AMENDING.contains(step.id())) {
            return sent;
        }
        Map<String, Object> changes = new LinkedHashMap<>(sent);
        List<String> cleared = new ArrayList<>();
        for (String name : step.replaces()) {
            Object had = file.data().values().get(name);
            Object given = sent.get(name);
            if (given == null && isThere(had)) {
                cleared.add(name);
            } else if (same(given, had)) {
                changes.remove(name);
            }
        }
        if (!cleared.isEmpty()) {
            changes.put(CLEARED, cleared.stream().sorted().toList());
        }
        return changes;
    }

    private static boolean isThere(@Nullable Object value) {
        return value != null && !value.equals("") && !value.equals(List.of());
    }

    /** Browsers end lines in their own way. */
    private static boolean same(@Nullable Object given, @Nullable Object had) {
        return given instanceof String text && had instanceof String before
                ? plain(text).equals(plain(before))
                : given != null && given.equals(had);
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    @Override
    public Set<String> shownApart() {
        return Set.of("body", "bodyFormat");
    }

    @Override
    public Map<String, List<Offer>> choices(Step step, Locale locale) {
        if (step.record().field("keyContent").isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "keyContent",
                Stream.of(
                                offer("", Columns.Basis.KEY_CONTENT, locale),
                                offer("console.columns.own", Columns.Basis.OWN, locale))
                        .filter(offer -> !offer.choices().isEmpty())
                        .toList());
    }

    private Offer offer(String label, Columns.Basis basis, Locale locale) {
        List<Choice> choices = book.of(staff.body()).stream()
                .filter(entry -> entry.column().basis() == basis && !entry.hidden())
                .map(entry -> Choice.of(entry.column().code(), entry.title(locale)))
                .toList();
        return new Offer(label.isEmpty() ? "" : texts.get(locale, label), choices);
    }

    @Override
    public Map<String, List<Offer>> found(
            Step step, @Nullable CaseFile file, Map<String, String> values, Locale locale) {
        return related.offers(step, file, values, locale);
    }

    @Override
    public String wording(Step step) {
        return AMENDING.contains(step.id()) ? "draft" : step.id();
    }

    @Override
    public String editor(Step step) {
        return step.opens() || AMENDING.contains(step.id()) ? "body" : "";
    }

    @Override
    public Set<String> derived(Step step) {
        return switch (step.id()) {
            case "review-secrecy" -> Set.of("decisions");
            case "revise", "change" -> Set.of(CLEARED);
            default -> Set.of();
        };
    }

    @Override
    public Map<String, Map<String, String>> names(CaseFile file, Locale locale) {
        Map<String, String> findings = new HashMap<>();
        file.view().all("hand-over").stream()
                .flatMap(event -> event.data().groups("findings").stream())
                .forEach(each -> findings.put(each.textOr("id", ""), told(each, locale)));
        Map<String, String> fields = PublicationProcedure.table().opening().record().fields().stream()
                .collect(Collectors.toMap(Field::name, field -> field.title().in(locale)));
        Map<String, String> keyContents = book.of(file.bodyId()).stream()
                .filter(entry -> entry.own() || entry.column().basis() == Columns.Basis.KEY_CONTENT)
                .collect(Collectors.toMap(entry -> entry.column().code(), entry -> entry.title(locale)));
        Map<String, Map<String, String>> names = new HashMap<>(named(file));
        names.putAll(Map.of("finding", findings, CLEARED, fields, "keyContent", keyContents));
        return names;
    }

    /** Other cases the document names, now or by an earlier step. */
    private Map<String, Map<String, String>> named(CaseFile file) {
        List<StepData> said = Stream.concat(
                        Stream.of(file.data()), file.events().stream().map(CaseEvent::data))
                .toList();
        return Stream.of("interprets", "related", "requestCase")
                .collect(Collectors.toMap(
                        Function.identity(),
                        field -> related.titles(said.stream()
                                .flatMap(data -> data.texts(field).stream())
                                .distinct()
                                .toList())));
    }

    private String told(StepData finding, Locale locale) {
        String where = finding.textOr("where", "");
        String placed = "console.finding.where." + where;
        return String.join(
                " · ",
                texts.get(locale, "release.kind." + finding.textOr("kind", "")),
                texts.has(locale, placed) ? texts.get(locale, placed) : where,
                finding.textOr("excerpt", ""));
    }
}
