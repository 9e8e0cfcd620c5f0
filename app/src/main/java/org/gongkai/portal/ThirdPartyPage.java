package org.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.casework.ThirdPartyLinks;
import org.gongkai.documents.Download;
import org.gongkai.page.Form;
import org.gongkai.page.Page;
import org.gongkai.paper.PaperFormat;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Refusal;
import org.gongkai.request.Consultation;
import org.gongkai.request.IssuedLetter;
import org.gongkai.request.Letter;
import org.gongkai.request.LetterKind;
import org.gongkai.request.RequestLetters;
import org.gongkai.visibility.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a third party answers once by its link (YS-4, 条例32). It is told what would be disclosed, and never who asked. Looking
 * at the page does not use the link up, because mail programs look at links too; answering does. Where its objection is
 * overridden, the same link shows the notice of it.
 */
@Controller
class ThirdPartyPage {

    private final ThirdPartyLinks links;
    private final Cases cases;
    private final RequestLetters letters;
    private final Problems problems;
    private final LetterFrames frames;
    private final PaperAnswers papers;

    ThirdPartyPage(
            ThirdPartyLinks links,
            Cases cases,
            RequestLetters letters,
            Problems problems,
            LetterFrames frames,
            PaperAnswers papers) {
        this.papers = papers;
        this.frames = frames;
        this.links = links;
        this.cases = cases;
        this.letters = letters;
        this.problems = problems;
    }

    /** A third party at its link, with the letter the link leads to. */
    private record Consulted(String token, CaseFile file, Viewer viewer, IssuedLetter letter) {

        String path() {
            return "/third-party/" + token;
        }

        String id() {
            return Objects.requireNonNull(viewer.partyId());
        }
    }

    @GetMapping("/third-party/{token}")
    Page letter(@PathVariable String token) {
        return consulted(token)
                .<Page>map(each -> page(each, Form.blank()))
                .or(() -> notice(token).map(this::noticePage))
                .orElseGet(Unknown::link);
    }

    @GetMapping("/third-party/{token}/letter")
    ResponseEntity<byte[]> print(@PathVariable String token, Locale locale) {
        return current(token)
                .map(letter ->
                        Download.page(letter.asHtml(frames.of("/third-party/" + token, "portal.third.back", locale))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping({
        "/third-party/{token}/letter.docx",
        "/third-party/{token}/letter.pdf",
        "/third-party/{token}/letter.ofd"
    })
    ResponseEntity<byte[]> file(@PathVariable String token, Locale locale, HttpServletRequest request) {
        PaperFormat format = PaperFormat.ofPath(request.getRequestURI());
        return current(token)
                .map(letter -> papers.file(letter.fileName(), letter.asPaper(), format, locale))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Letter> current(String token) {
        return consulted(token)
                .or(() -> notice(token))
                .map(each -> each.letter().letter());
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
        return links.open(token, cases.today())
                .flatMap(link -> shown(token, link, LetterKind.CONSULTATION))
                .filter(each ->
                        Consultation.standings(each.file().view()).get(each.id()) == Consultation.Standing.OPEN);
    }

    /** The notice that an objection is overridden: the link that led to the question leads to it, too. */
    private Optional<Consulted> notice(String token) {
        return links.followed(token, cases.today()).flatMap(link -> shown(token, link, LetterKind.OVERRIDE));
    }

    /** The latest letter of a kind to the party of a link. */
    private Optional<Consulted> shown(String token, ThirdPartyLinks.Link link, LetterKind kind) {
        Viewer nameless = Viewer.thirdParty(link.caseId(), link.partyId(), "third-party");
        return cases.find(link.caseId(), nameless)
                .flatMap(file -> letters.of(file, nameless).reversed().stream()
                        .filter(each -> each.kind() == kind)
                        .findFirst()
                        .map(each -> new Consulted(
                                token, file, named(link, each.letter().addressee()), each)));
    }

    private static Viewer named(ThirdPartyLinks.Link link, String name) {
        return Viewer.thirdParty(link.caseId(), link.partyId(), name);
    }

    private Page noticePage(Consulted notice) {
        return Page.of("portal/third-party-notice.jte")
                .with("letter", notice.letter().letter())
                .with("formats", papers.formats(notice.letter().letter().asPaper()))
                .with("path", notice.path());
    }

    private Page.Rendered page(Consulted consulted, Form form) {
        CaseFile file = consulted.file();
        Optional<Deadline> clock = cases.deadlines(file).stream()
                .filter(deadline -> deadline.subject().equals(consulted.id()))
                .findFirst();
        return Page.of("portal/third-party.jte")
                .with("letter", consulted.letter().letter())
                .with("formats", papers.formats(consulted.letter().letter().asPaper()))
                .with("path", consulted.path())
                .with("until", clock.map(Deadline::due).orElse(null))
                .with("provisional", clock.map(Deadline::provisional).orElse(false))
                .with(
                        "statute",
                        file.view().setting(Consultation.SETTING, "seed").equals("statute"))
                .with("form", form);
    }
}
