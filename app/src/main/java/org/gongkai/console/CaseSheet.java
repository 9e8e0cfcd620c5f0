package org.gongkai.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.page.DeadlineChip;
import org.gongkai.paper.PaperFormat;
import org.gongkai.request.Letter;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a case shows.
 *
 * @param applicant who asks, empty for a case of the body's own
 * @param draft the reply drafted and not issued
 */
public record CaseSheet(
        String id,
        String number,
        String procedure,
        String applicant,
        String title,
        String stage,
        boolean ended,
        LocalDate openedOn,
        String section,
        String assignee,
        List<Station> progress,
        List<Alarm> alarms,
        List<Contradiction> doubts,
        List<DataRow> data,
        List<Entry> events,
        List<Clock> clocks,
        List<Attachment> files,
        List<Party> parties,
        List<Way> open,
        List<HeldBack> heldBack,
        List<Outgoing> letters,
        @Nullable Draft draft) {

    /** What the third parties are called, by their ids. */
    public Map<String, String> partyNames() {
        return parties.stream().collect(Collectors.toMap(Party::id, Party::name));
    }

    /** A stage of the main line, or the side stage the case is in. */
    public record Station(String title, boolean passed, boolean here) {}

    /** What should trouble the reader, with its article. */
    public record Alarm(String code, List<String> args, String citation) {

        public Alarm {
            args = List.copyOf(args);
        }
    }

    /** A doubt on an article this case stands on. */
    public record Contradiction(String id, String title, String decision) {}

    /** A thing that happened; {@code key} is a text for the title where the table has none. */
    public record Entry(
            int seq,
            String title,
            String key,
            String who,
            String role,
            Instant at,
            LocalDate day,
            boolean backdated,
            String movedTo,
            @Nullable String citation,
            List<DataRow> data) {}

    /** A clock with how its date came about. */
    public record Clock(
            String id,
            String title,
            String party,
            String layer,
            String citation,
            DeadlineChip chip,
            LocalDate startedOn,
            LocalDate runsFrom,
            int amount,
            String unit,
            int extension,
            int used,
            List<Skipped> skipped) {}

    /** A rest day the clock passed over. */
    public record Skipped(LocalDate date, String kind, String reason) {}

    /** A file of the case. */
    public record Attachment(String name, String href, long kilobytes, Instant at) {}

    /** A third party and how it stands. */
    public record Party(String id, String name, String contact, String interest, String servedOn, String standing) {}

    /** A letter as it was issued; {@code href} is its page, and with the ending of one of the formats the file. */
    public record Outgoing(
            String href, String title, String number, String addressee, LocalDate issuedOn, Set<PaperFormat> formats) {}

    /** A letter in the making: what it decides, on which articles, and how it would read; {@code href} is its page. */
    public record Draft(Letter letter, String outcome, List<String> grounds, String href) {

        public Draft {
            grounds = List.copyOf(grounds);
        }

        /** Whether it fills more than about one page. */
        public boolean isLong() {
            return letter.asText().length() > 900;
        }
    }

    /** A step that may be taken now. */
    public record Way(String id, String title, String href, String citation, boolean movesOn) {}

    /** A step that a gate holds back, and why. */
    public record HeldBack(String title, String code, String citation) {}
}
