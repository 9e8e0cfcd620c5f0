package org.gongkai.portal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.ThirdPartyLinks;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Refusal;
import org.gongkai.procedure.StepData;
import org.gongkai.request.Consultation;
import org.gongkai.visibility.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a third party answers once by its link (YS-4, 条例32). It is told what would be disclosed, and never who asked. Looking
 * at the page does not use the link up, because mail programs look at links too; answering does.
 */
@Controller
class ThirdPartyPage {

    private final ThirdPartyLinks links;
    private final Cases cases;
    private final Letters letters;
    private final Problems problems;

    ThirdPartyPage(ThirdPartyLinks links, Cases cases, Letters letters, Problems problems) {
        this.links = links;
        this.cases = cases;
        this.letters = letters;
        this.problems = problems;
    }

    /** A party still to be heard. */
    private record Consulted(CaseFile file, CaseEvent event, StepData party, Viewer viewer) {

        String id() {
            return party.textOr("id", "");
        }
    }

    @GetMapping("/third-party/{token}")
    Page letter(@PathVariable String token) {
        return consulted(token).<Page>map(each -> page(each, Form.blank())).orElseGet(Unknown::link);
    }

    @PostMapping("/third-party/{token}")
    Page answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        return consulted(token)
                .map(each -> answered(each, Form.of(Map.of("answer", answer, "reason", reason.strip())), locale))
                .orElseGet(Unknown::link);
    }

    @GetMapping("/third-party/done")
    Page done() {
        return Page.of("portal/third-party-done.jte");
    }

    private Page answered(Consulted consulted, Form form, Locale locale) {
        Map<String, String> data = new LinkedHashMap<>(Map.of("partyId", consulted.id()));
        form.values().forEach((name, value) -> {
            if (!value.isEmpty()) {
                data.put(name, value);
            }
        });
        Answer answer =
                cases.take(consulted.file().id(), consulted.viewer(), Attempt.of("record-third-party-reply", data));
        return switch (answer) {
            case Answer.Done _ -> Page.to("/third-party/done");
            case Answer.Unknown _ -> Unknown.link();
            case Answer.Refused(Refusal refusal, var before)
            when refusal.kind() == Refusal.Kind.INVALID ->
                page(consulted, problems.into(form, refusal, locale, _ -> "", "answer"))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Refused _ -> Unknown.link();
        };
    }

    /** Unknown, used and late links are all nobody's. */
    private Optional<Consulted> consulted(String token) {
        return links.open(token, cases.today()).flatMap(link -> {
            Viewer nameless = Viewer.thirdParty(link.caseId(), link.partyId(), "third-party");
            return cases.find(link.caseId(), nameless)
                    .filter(file ->
                            Consultation.standings(file.view()).get(link.partyId()) == Consultation.Standing.OPEN)
                    .flatMap(file -> consulted(file, link.partyId()));
        });
    }

    private static Optional<Consulted> consulted(CaseFile file, String partyId) {
        return file.view().all("consult-third-party").stream()
                .flatMap(event -> event.data().groups("parties").stream()
                        .filter(party -> party.is("id", partyId))
                        .map(party -> new Consulted(
                                file,
                                event,
                                party,
                                Viewer.thirdParty(file.id(), partyId, party.textOr("name", "third-party")))))
                .findFirst();
    }

    private Page.Rendered page(Consulted consulted, Form form) {
        CaseFile file = consulted.file();
        Optional<Deadline> clock = cases.deadlines(file).stream()
                .filter(deadline -> deadline.subject().equals(consulted.id()))
                .findFirst();
        return Page.of("portal/third-party.jte")
                .with(
                        "letter",
                        letters.consultation(
                                file, consulted.party(), consulted.event().day()))
                .with("until", clock.map(Deadline::due).orElse(null))
                .with("provisional", clock.map(Deadline::provisional).orElse(false))
                .with(
                        "statute",
                        file.view().setting(Consultation.SETTING, "seed").equals("statute"))
                .with("form", form);
    }
}
