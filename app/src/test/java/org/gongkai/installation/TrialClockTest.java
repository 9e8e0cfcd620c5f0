package org.gongkai.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialClockTest {

    private static final Instant REAL = Instant.parse("2026-01-05T01:00:00Z");

    private final List<Duration> kept = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<ClockMoved> listeners = new ArrayList<>();
    private Instant real = REAL;
    private final TrialClock clock = new TrialClock(() -> real, Duration.ZERO, kept::add, listeners);

    @Test
    void it_runs_with_the_real_clock_until_it_is_set() {
        real = real.plusSeconds(7);
        assertThat(clock.instant()).isEqualTo(REAL.plusSeconds(7));
    }

    @Test
    void it_runs_on_from_where_it_was_set() {
        var spring = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(clock.setForward(spring)).isEqualTo(new ClockMove.Done(REAL, spring));
        real = real.plusSeconds(5);
        assertThat(clock.instant()).isEqualTo(spring.plusSeconds(5));
    }

    @Test
    void it_refuses_to_go_back_and_stays_where_it_is() {
        var earlier = REAL.minusMillis(1);
        assertThat(clock.setForward(earlier)).isEqualTo(new ClockMove.Backwards(REAL, earlier));
        assertThat(clock.instant()).isEqualTo(REAL);
        assertThat(kept).isEmpty();
    }

    @Test
    void it_may_be_set_to_the_time_it_shows() {
        assertThat(clock.setForward(REAL)).isInstanceOf(ClockMove.Done.class);
    }

    @Test
    void its_lead_is_kept_before_it_shows() {
        clock.setForward(REAL.plusSeconds(60));
        assertThat(kept).containsExactly(Duration.ofSeconds(60));
    }

    @Test
    void listeners_see_the_new_time_and_have_finished_when_the_move_answers() {
        listeners.add((from, to) -> told.add(from + " to " + to + " at " + clock.instant()));
        clock.setForward(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(told).containsExactly("2026-01-05T01:00:00Z to 2026-02-01T00:00:00Z at 2026-02-01T00:00:00Z");
    }

    @Test
    void nobody_is_told_of_a_move_that_was_refused() {
        listeners.add((from, to) -> told.add("moved"));
        clock.setForward(REAL.minusSeconds(1));
        assertThat(told).isEmpty();
    }

    @Test
    void its_days_begin_in_shanghai() {
        clock.setForward(Instant.parse("2026-01-05T16:00:00Z"));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 1, 6));
    }

    @Test
    void a_view_in_another_zone_moves_with_it() {
        var utc = clock.withZone(java.time.ZoneOffset.UTC);
        clock.setForward(Instant.parse("2026-01-05T16:00:00Z"));
        assertThat(utc.instant()).isEqualTo(clock.instant());
        assertThat(LocalDate.now(utc)).isEqualTo(LocalDate.of(2026, 1, 5));
    }
}
