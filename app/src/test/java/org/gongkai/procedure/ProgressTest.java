package org.gongkai.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.request.RequestProcedure;
import org.junit.jupiter.api.Test;

/** How far a case has come, and whose time its clocks are, on the one procedure with side stages. */
class ProgressTest {

    private static final Procedure TABLE = RequestProcedure.table();

    private static final Map<String, Object> REQUEST = Map.of(
            "applicant",
            Map.of("kind", "natural-person", "name", "李明", "idType", "居民身份证", "idNumber", "1", "phone", "13800000000"),
            "description",
            "预算",
            "formWanted",
            "paper");

    @Test
    void stages_skipped_are_not_passed() {
        PaperCase answered =
                submitted().take(Role.OFFICE, "answer-on-the-spot", Map.of("outcome", "disclosed", "text", "见专栏"));
        assertThat(way(answered)).isEqualTo("received< replied* closed>");
    }

    @Test
    void a_case_off_the_line_stands_behind_where_it_left_and_goes_on_from_there() {
        PaperCase asked = submitted()
                .take(Role.OFFICE, "register", Map.of())
                .take(Role.OFFICE, "ask-correction", Map.of("missing", List.of("文号")));
        assertThat(way(asked))
                .isEqualTo("received< registered< awaiting-correction* handling> drafted> approved> replied> closed>");
    }

    @Test
    void what_has_ended_goes_no_further() {
        assertThat(way(submitted().take(Role.APPLICANT, "withdraw", Map.of()))).isEqualTo("received< withdrawn*");
    }

    @Test
    void time_that_somebody_outside_may_fulfil_is_theirs() {
        PaperCase asked = submitted()
                .take(Role.OFFICE, "register", Map.of())
                .take(Role.OFFICE, "ask-correction", Map.of("missing", List.of("文号")));
        assertThat(Awaiting.of(TABLE, asked.clock("K5.answer"))).contains(Role.APPLICANT);
        assertThat(Awaiting.of(TABLE, asked.clock("K3"))).isEmpty();
        assertThat(Awaiting.stillOpen(TABLE, asked.stage(), asked.clock("K5.answer")))
                .isTrue();
        assertThat(Awaiting.stillOpen(TABLE, "handling", asked.clock("K5.answer")))
                .isFalse();
    }

    @Test
    void a_clock_fulfilled_says_when_beside_its_last_day() {
        PaperCase answered = submitted()
                .on("2026-02-03")
                .take(Role.OFFICE, "answer-on-the-spot", Map.of("outcome", "disclosed", "text", "见专栏"));
        assertThat(answered.clock("K3").endedOn())
                .isEqualTo("2026-02-03")
                .isNotEqualTo(answered.clock("K3").due());
        assertThat(submitted().clock("K3").endedOn()).isNull();
    }

    private static PaperCase submitted() {
        return new PaperCase(TABLE, LocalDate.parse("2026-01-30")).take(Role.APPLICANT, "submit", REQUEST);
    }

    private static String way(PaperCase request) {
        return Progress.of(TABLE, request.view()).stream()
                .map(station -> station.stage().id()
                        + switch (station.state()) {
                            case PASSED -> "<";
                            case HERE -> "*";
                            case AHEAD -> ">";
                        })
                .collect(Collectors.joining(" "));
    }
}
