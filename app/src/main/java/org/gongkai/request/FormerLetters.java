package org.gongkai.request;

import java.util.List;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Regulations;
import org.springframework.stereotype.Component;

/**
 * Letters of steps taken before letters were kept: written again from what the event recorded. Only those that went out
 * in those days are: replies, which have their numbers, and the questions to third parties, which had none.
 */
@Component
class FormerLetters {

    private final Issuers issuers;
    private final Regulations law;

    FormerLetters(Issuers issuers, Regulations law) {
        this.issuers = issuers;
        this.law = law;
    }

    /** What the step sent; empty for a step that sends nothing. */
    List<IssuedLetter> of(CaseFile file, CaseEvent event) {
        return switch (event.step()) {
            case "reply", "answer-on-the-spot" -> reply(file, event, LetterKind.REPLY);
            case "lapse" -> reply(file, event, LetterKind.LAPSE);
            case "consult-third-party" -> consultations(file, event);
            default -> List.of();
        };
    }

    private List<IssuedLetter> reply(CaseFile file, CaseEvent event, LetterKind kind) {
        return event.data().text("letterNumber").stream()
                .map(number -> ReplyFacts.of(
                        file, before(file, event), event.data(), issuers.of(file.bodyId()), number, event.day()))
                .map(facts -> IssuedLetter.of(event, kind, null, ReplyLetter.write(facts, law)))
                .toList();
    }

    private List<IssuedLetter> consultations(CaseFile file, CaseEvent event) {
        CaseView before = before(file, event);
        return event.data().groups("parties").stream()
                .map(ThirdParty::of)
                .map(party -> IssuedLetter.of(
                        event,
                        LetterKind.CONSULTATION,
                        party.id(),
                        ConsultationLetter.of(before, party, issuers.of(file.bodyId()), "", event.day())
                                .letter(law)))
                .toList();
    }

    /** The case before the step; a correction that came later is not in its words. */
    private static CaseView before(CaseFile file, CaseEvent event) {
        List<CaseEvent> earlier =
                file.events().stream().filter(each -> each.seq() < event.seq()).toList();
        StepData then = earlier.reversed().stream()
                .flatMap(each -> each.data().text("description").stream())
                .findFirst()
                .map(description -> file.data().with("description", description))
                .orElse(file.data());
        return file.view().upTo(earlier).with(then);
    }
}
