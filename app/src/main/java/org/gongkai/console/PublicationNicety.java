package org.gongkai.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.page.Choice;
import org.gongkai.page.Texts;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Step;
import org.gongkai.procedure.StepData;
import org.gongkai.publication.Columns;
import org.gongkai.publication.PublicationProcedure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proactive disclosure: the machine's findings beside the review, and what forms begin with. */
@Component
class PublicationNicety implements Nicety {

    private final Cases cases;
    private final Texts texts;

    PublicationNicety(Cases cases, Texts texts) {
        this.cases = cases;
        this.texts = texts;
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
        StepData handed = handedOver(file);
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

    private static StepData handedOver(CaseFile file) {
        return file.view().last("hand-over").map(CaseEvent::data).orElse(StepData.EMPTY);
    }

    @Override
    public Map<String, String> beginning(Step step, @Nullable CaseFile file) {
        Map<String, String> values = new HashMap<>();
        String today = cases.today().toString();
        switch (step.id()) {
            case "draft" -> values.putAll(Map.of("formedOn", today, "bodyFormat", "text", "attribute", "proactive"));
            case "change" -> values.put("changedOn", today);
            case "publish" -> values.put("carriers[0].kind", "website");
            case "review-secrecy" -> findings(file, values);
            default -> {}
        }
        return values;
    }

    /** A row for each finding, to be given its reason. */
    private static void findings(@Nullable CaseFile file, Map<String, String> values) {
        if (file != null) {
            List<StepData> found = handedOver(file).groups("findings");
            for (int i = 0; i < found.size(); i++) {
                values.put("decisions[" + i + "].finding", found.get(i).textOr("id", ""));
            }
        }
    }

    @Override
    public Map<String, List<Offer>> offers(Step step, CaseFile file, Locale locale) {
        if (!step.id().equals("review-secrecy")) {
            return Map.of();
        }
        List<StepData> found = handedOver(file).groups("findings");
        List<Choice> choices = found.stream()
                .map(each -> Choice.of(each.textOr("id", ""), told(each, locale)))
                .toList();
        Map<String, List<Offer>> offers = new HashMap<>();
        for (int i = 0; i <= found.size(); i++) {
            offers.put("decisions[" + i + "].finding", List.of(new Offer("", choices)));
        }
        return offers;
    }

    @Override
    public Map<String, List<Offer>> choices(Step step, Locale locale) {
        if (step.record().field("keyContent").isEmpty()) {
            return Map.of();
        }
        List<Choice> choices = Columns.all().stream()
                .filter(Columns.Column::ofTheBody)
                .map(column -> Choice.of(column.code(), column.title().in(locale)))
                .toList();
        return Map.of("keyContent", List.of(new Offer("", choices)));
    }

    private String told(StepData finding, Locale locale) {
        return String.join(
                " · ",
                texts.get(locale, "release.kind." + finding.textOr("kind", "")),
                finding.textOr("where", ""),
                finding.textOr("excerpt", ""));
    }

    @Override
    public Set<String> derived(Step step) {
        return Set.of();
    }
}
