package org.gongkai.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.casework.CaseFile;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.Body;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Layer;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Regulations;
import org.gongkai.request.Consultation;
import org.gongkai.request.ConsultationLetter;
import org.gongkai.request.Issuer;
import org.gongkai.request.Letter;
import org.gongkai.request.LetterFacts;
import org.gongkai.request.Reply;
import org.gongkai.request.ReplyLetter;
import org.gongkai.request.RequestSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The letters of a request, written again from its events: the same events give the same letter. */
@Component
class Letters {

    private final Bodies bodies;
    private final Regulations regulations;
    private final String reviewAuthority;

    Letters(
            Bodies bodies,
            Regulations regulations,
            @Value("${gongkai.site.review-authority:白城市人民政府}") String reviewAuthority) {
        this.bodies = bodies;
        this.regulations = regulations;
        this.reviewAuthority = reviewAuthority;
    }

    /** The reply in force; empty while there is none. */
    Optional<Letter> reply(CaseFile file) {
        return Reply.of(file).map(reply -> ReplyLetter.write(facts(file, reply), regulations));
    }

    /** What a third party is asked. The answer is given on the page itself, so the letter names no link. */
    Letter consultation(CaseFile file, StepData party, LocalDate servedOn) {
        String name = party.textOr("name", "");
        boolean seed = !file.view().setting(Consultation.SETTING, "seed").equals("statute");
        return new ConsultationLetter(
                        issuer(file),
                        name,
                        name.length() > 4,
                        file.data().textOr("description", ""),
                        party.textOr("interest", "privacy"),
                        seed ? Layer.BUREAU : Layer.STATUTE,
                        null,
                        "",
                        servedOn)
                .letter(regulations);
    }

    private LetterFacts facts(CaseFile file, Reply reply) {
        return new LetterFacts(
                issuer(file),
                summary(file),
                reply.outcome(),
                reply.grounds(),
                reply.text(),
                reply.form().isEmpty() ? null : reply.form(),
                file.view()
                        .last("reply")
                        .flatMap(event -> event.data().text("formReason"))
                        .orElse(null),
                List.of(),
                reply.number(),
                reply.issuedOn(),
                day(file, "ask-correction"),
                day(file, "correct"),
                day(file, "extend"));
    }

    private static RequestSummary summary(CaseFile file) {
        StepData applicant = file.data().group("applicant");
        return new RequestSummary(
                file.number(),
                applicant.textOr("name", ""),
                !applicant.is("kind", "natural-person"),
                file.data().date("receivedOn").orElse(file.openedOn()),
                file.data().textOr("description", ""));
    }

    private static @Nullable LocalDate day(CaseFile file, String step) {
        return file.view().last(step).map(CaseEvent::day).orElse(null);
    }

    private Issuer issuer(CaseFile file) {
        return Issuer.of(bodies.find(file.bodyId()).map(Body::name).orElse(file.bodyId()), reviewAuthority);
    }
}
