package org.gongkai.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a step issued it. Its words are kept in the step's event: what was sent does not change when the body is
 * renamed, the calendar corrected or the wording of later letters improved.
 *
 * @param id names it within its case
 * @param partyId the third party it is written to; null for the applicant
 */
public record IssuedLetter(
        String id, LetterKind kind, @Nullable String partyId, Letter letter) {

    /** Where events keep what they issued. */
    static final String FIELD = "letters";

    public String title() {
        return letter.title();
    }

    public LocalDate issuedOn() {
        return letter.date();
    }

    /** Every letter whose words a case has kept, in the order of issue, whoever may see them. */
    static List<IssuedLetter> kept(CaseFile file) {
        return file.events().stream().flatMap(event -> kept(event).stream()).toList();
    }

    /** The letters a step has kept. */
    static List<IssuedLetter> kept(CaseEvent event) {
        return event.data().groups(FIELD).stream()
                .map(each -> new IssuedLetter(
                        id(event.seq(), each.text("partyId").orElse(null)),
                        LetterKind.of(each.textOr("kind", "")),
                        each.text("partyId").orElse(null),
                        LetterRecord.read(each.group("letter"))))
                .toList();
    }

    /** A letter of a step, named as one that was kept. */
    static IssuedLetter of(CaseEvent event, LetterKind kind, @Nullable String partyId, Letter letter) {
        return new IssuedLetter(id(event.seq(), partyId), kind, partyId, letter);
    }

    private static String id(int seq, @Nullable String partyId) {
        return partyId == null ? String.valueOf(seq) : seq + "-" + partyId;
    }

    /** As an event keeps it. */
    static Map<String, Object> kept(LetterKind kind, @Nullable String partyId, Letter letter) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("kind", kind.code());
        if (partyId != null) {
            kept.put("partyId", partyId);
        }
        kept.put("letter", LetterRecord.of(letter));
        return kept;
    }
}
