package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Situation;
import org.gongkai.procedure.StepData;
import org.gongkai.regulation.Citation;
import org.gongkai.request.Consultation.Standing;

/**
 * What the law permits and yet should trouble whoever handles the case.
 *
 * @param code names it
 * @param args numbers that belong to it
 * @param citation why it matters
 */
public record RequestAlarm(String code, List<String> args, Citation citation) {

    private static final Set<String> ENDING_THE_GAP =
            Set.of("correct", "reply", "answer-on-the-spot", "withdraw", "lapse");

    /** Working days a reply may lie before the office is asked; the law names none. */
    private static final int TO_DELIVER = 3;

    public RequestAlarm {
        args = List.copyOf(args);
    }

    /** Those of a case as it stands on that day. */
    public static List<RequestAlarm> of(Situation situation) {
        CaseView file = situation.file();
        List<RequestAlarm> alarms = new ArrayList<>();
        registeredLate(file).ifPresent(alarms::add);
        undelivered(situation).ifPresent(alarms::add);
        file.last("draft-reply").map(CaseEvent::data).ifPresent(draft -> alarms.addAll(ofDraft(file, draft)));
        return alarms;
    }

    /**
     * The bureau counts from registration, the statute from receipt: where the two differ the statute's date comes first.
     * Once a correction has started both anew, or the case is answered or over, there is nothing left to mind.
     */
    private static Optional<RequestAlarm> registeredLate(CaseView file) {
        Optional<LocalDate> received = file.data().date("receivedOn");
        boolean past = ENDING_THE_GAP.stream().anyMatch(step -> file.happenedSince(step, "register"));
        return file.last("register")
                .filter(_ -> !past)
                .filter(event -> !received.equals(Optional.of(event.day())))
                .map(event -> event.data().whole("gapDays").orElse(0))
                .map(gap -> new RequestAlarm("registered-late", List.of(String.valueOf(gap)), Citation.of("条例31")));
    }

    /** A reply counts for the applicant once it is served (条例40), and nothing else reminds of it: the clocks ended with its issue. */
    private static Optional<RequestAlarm> undelivered(Situation situation) {
        CaseView file = situation.file();
        return Stream.of("reply", "answer-on-the-spot")
                .filter(_ -> file.stage().equals("replied"))
                .flatMap(step -> file.last(step).stream())
                .max(Comparator.comparing(CaseEvent::seq))
                .map(issue -> situation.law().calendar().workingDaysBetween(issue.day(), situation.today()))
                .filter(days -> days > TO_DELIVER)
                .map(days -> new RequestAlarm("undelivered", List.of(String.valueOf(days)), Citation.of("条例40")));
    }

    /** Some outcomes say something about what happened before, and nothing on the file shows that it did. */
    private static List<RequestAlarm> ofDraft(CaseView file, StepData draft) {
        return switch (draft.textOr("outcome", "")) {
            case "other-1" -> unless(file.happened("ask-correction"), "lapse-without-correction", "条例30");
            case "other-2" -> unless(draft.date("feeNoticeOn").isPresent(), "fee-without-notice", "条例42");
            case "unavailable-3" -> unless(file.happened("correct"), "unclear-without-correction", "条例30");
            case "withheld-4" -> ofThirdParties(file);
            default -> List.of();
        };
    }

    /** Withholding for a third party that nobody asked, or that consents, is possible, but the file does not show why. */
    private static List<RequestAlarm> ofThirdParties(CaseView file) {
        Collection<Standing> standings = Consultation.standings(file).values();
        boolean consent = standings.stream().allMatch(each -> each == Standing.CONSENTS || each == Standing.SUPERSEDED);
        return Stream.concat(
                        unless(!standings.isEmpty(), "withheld-unheard", "YS-4").stream(),
                        unless(standings.isEmpty() || !consent, "withheld-despite-consent", "YS-4").stream())
                .toList();
    }

    private static List<RequestAlarm> unless(boolean fine, String code, String citation) {
        return fine ? List.of() : List.of(new RequestAlarm(code, List.of(), Citation.of(citation)));
    }
}
