package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.CaseEvent;

/** The reply that was issued. */
public record Reply(String number, String outcome, List<String> grounds, String text, String form, LocalDate issuedOn) {

    /** The latest one, unless the case was reopened after it. */
    public static Optional<Reply> of(CaseFile file) {
        Optional<CaseEvent> issued = file.events().reversed().stream()
                .filter(event -> event.step().equals("reply")
                        || event.step().equals("answer-on-the-spot")
                        || event.step().equals("lapse")
                                && event.data().text("letterNumber").isPresent()
                        || event.step().equals("reopen"))
                .findFirst();
        return issued.filter(event -> !event.step().equals("reopen")).map(Reply::of);
    }

    private static Reply of(CaseEvent event) {
        return new Reply(
                event.data().textOr("letterNumber", ""),
                event.data().textOr("outcome", ""),
                event.data().texts("grounds"),
                event.data().textOr("text", ""),
                event.data().textOr("form", ""),
                event.day());
    }
}
