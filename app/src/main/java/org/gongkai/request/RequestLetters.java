package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Regulations;
import org.jspecify.annotations.Nullable;

/** Writes a request's reply letter from its events: the same events give the same letter. */
public final class RequestLetters {

    private RequestLetters() {}

    /** The letter as it was issued; empty while none is. */
    public static Optional<Letter> issued(CaseFile file, Issuer issuer, Regulations law) {
        return Reply.of(file).map(reply -> ReplyLetter.write(facts(file, issuer, reply, formReason(file)), law));
    }

    /** The letter as the latest draft would have it, without a number; empty while nothing is drafted. */
    public static Optional<Letter> draft(CaseFile file, Issuer issuer, Regulations law, LocalDate today) {
        return file.view().last("draft-reply").map(CaseEvent::data).map(data -> {
            Reply reply = new Reply(
                    "",
                    data.textOr("outcome", ""),
                    data.texts("grounds"),
                    data.textOr("text", ""),
                    data.textOr("form", ""),
                    today);
            return ReplyLetter.write(
                    facts(file, issuer, reply, data.text("formReason").orElse(null)), law);
        });
    }

    private static @Nullable String formReason(CaseFile file) {
        return file.view()
                .last("reply")
                .flatMap(event -> event.data().text("formReason"))
                .orElse(null);
    }

    private static LetterFacts facts(CaseFile file, Issuer issuer, Reply reply, @Nullable String formReason) {
        return new LetterFacts(
                issuer,
                summary(file),
                reply.outcome(),
                reply.grounds(),
                reply.text(),
                reply.form().isEmpty() ? null : reply.form(),
                formReason,
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
}
