package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.PaperCase;
import org.gongkai.procedure.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Ten years of requests at random, each with its pauses, corrections and extensions; each due date beside one that
 * somebody would find with a finger on the wall calendar, day by day.
 */
class TenYearsTest {

    private static final int REQUESTS = 2_000;
    private static final Map<LocalDate, Boolean> EXCEPTIONS = exceptions();

    private final Random random = new Random(20160101);

    @Test
    void every_due_date_equals_that_of_a_finger_on_the_calendar() {
        for (int i = 0; i < REQUESTS; i++) {
            new History(day("2016-01-04").plusDays(random.nextInt(3_600))).live();
        }
    }

    /** The clocks as a clerk keeps them on paper: so many days, struck off one by one. */
    private static final class Finger {
        private final LocalDate from;
        private int days;
        private final List<LocalDate[]> stops = new ArrayList<>();

        Finger(LocalDate from, int days) {
            this.from = from;
            this.days = days;
        }

        /** The last day: working days after the first day, except those after a stop began and up to its end. */
        LocalDate due() {
            LocalDate day = from;
            for (int left = days; left > 0; ) {
                day = day.plusDays(1);
                left -= works(day) && !stopped(day) ? 1 : 0;
            }
            LocalDate resumed = stops.isEmpty() ? from : stops.getLast()[1];
            return day.isBefore(resumed) ? resumed : day;
        }

        private boolean stopped(LocalDate day) {
            return stops.stream().anyMatch(stop -> day.isAfter(stop[0]) && !day.isAfter(stop[1]));
        }
    }

    /** One request and what happens to it. */
    private final class History {
        private final PaperCase request;
        private final LocalDate opened;
        private LocalDate today;
        private Finger bureau;
        private Finger statute;

        History(LocalDate start) {
            opened = start;
            today = start;
            request = new PaperCase(RequestProcedure.table(), start)
                    .take(Role.APPLICANT, "submit", RequestOnPaper.citizen());
            statute = new Finger(start, reply());
            pass(random.nextInt(4));
            request.take(Role.OFFICE, "register", Map.of());
            bureau = new Finger(today, 15);
        }

        void live() {
            agree();
            if (random.nextInt(3) == 0) {
                correct();
            }
            if (random.nextInt(3) == 0) {
                extend();
            }
            pass(random.nextInt(3));
            request.take(Role.OFFICE, "assign", Map.of("section", "market"));
            for (int turns = random.nextInt(3); turns > 0; turns--) {
                consult();
            }
            pass(random.nextInt(30));
            agree();
        }

        private void correct() {
            pass(random.nextInt(3));
            request.take(Role.OFFICE, "ask-correction", Map.of("missing", List.of("文号"), "answerWithin", 15));
            pass(1 + random.nextInt(12));
            request.take(Role.APPLICANT, "correct", Map.of("description", "更正"));
            bureau = new Finger(today, 15);
            statute = new Finger(today, reply());
            agree();
        }

        private void extend() {
            int days = 1 + random.nextInt(15);
            request.take(Role.DEPUTY_DIRECTOR, "extend", Map.of("reason", "量大", "days", days));
            bureau.days += days;
            statute.days += days;
            agree();
        }

        private void consult() {
            pass(1 + random.nextInt(8));
            boolean bureauRuns = !today.isAfter(bureau.due());
            boolean statuteRuns = !today.isAfter(statute.due());
            LocalDate began = today;
            request.take(Role.SECTION, "consult-third-party", party());
            pass(random.nextInt(25));
            request.take(Role.OFFICE, "record-third-party-reply", answer());
            stop(bureau, bureauRuns, began);
            stop(statute, statuteRuns, began);
            agree();
        }

        private void stop(Finger clock, boolean runs, LocalDate began) {
            if (runs) {
                clock.stops.add(new LocalDate[] {began, today});
            }
        }

        private Map<String, Object> party() {
            return new HashMap<>(Map.of("name", "某公司", "interest", "privacy"));
        }

        private Map<String, Object> answer() {
            long asked = request.view().all("consult-third-party").size();
            return Map.of("partyId", String.valueOf(asked), "answer", "consent");
        }

        private int reply() {
            return opened.isBefore(day("2019-05-15")) ? 15 : 20;
        }

        private void pass(int days) {
            today = today.plusDays(days);
            request.on(today);
        }

        private void agree() {
            same(request.clock("K2"), bureau);
            same(request.clock("K3"), statute);
        }

        private void same(Deadline clock, Finger finger) {
            assertThat(clock.due())
                    .as(() -> clock.rule() + " of " + request.view().events())
                    .isEqualTo(finger.due());
            Deadline.State state = today.isAfter(finger.due()) ? Deadline.State.MISSED : Deadline.State.RUNNING;
            assertThat(clock.state()).isEqualTo(state);
        }
    }

    private static boolean works(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return EXCEPTIONS.getOrDefault(day, weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY);
    }

    /** The notices as they lie in the law's directory, read without the product's own reader. */
    private static Map<LocalDate, Boolean> exceptions() {
        Map<LocalDate, Boolean> works = new HashMap<>();
        YAMLMapper yaml = new YAMLMapper();
        for (int year = 2016; year <= 2026; year++) {
            JsonNode notice =
                    yaml.readTree(Path.of("../law/calendar/" + year + ".yaml").toFile());
            notice.path("days")
                    .valueStream()
                    .forEach(each -> works.put(
                            day(each.path("date").asString()),
                            each.path("kind").asString().equals("make-up-workday")));
        }
        return works;
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
