package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.page.DeadlineChip.State;
import org.junit.jupiter.api.Test;

class DeadlineChipTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 6);

    private final Wording english = Texts.load().in(Texts.ENGLISH);

    @Test
    void a_running_limit_says_how_many_days_are_left_and_of_which_kind() {
        assertThat(running(12, true).words(english)).isEqualTo("12 working days left");
        assertThat(running(1, false).words(english)).isEqualTo("1 day left");
        assertThat(running(0, true).words(english)).isEqualTo("due today");
    }

    @Test
    void a_running_limit_looks_urgent_from_three_days_on() {
        assertThat(running(4, true).look()).isEqualTo("running");
        assertThat(running(3, true).look()).isEqualTo("soon");
    }

    @Test
    void every_state_of_the_api_has_words_and_a_look() {
        for (String state : new String[] {"paused", "met", "missed", "void"}) {
            DeadlineChip chip = new DeadlineChip(State.of(state), DUE, 0, true, false);
            assertThat(chip.look()).isEqualTo(state);
            assertThat(chip.words(english)).doesNotContain("page.deadline");
        }
    }

    private static DeadlineChip running(long left, boolean workingDays) {
        return new DeadlineChip(State.RUNNING, DUE, left, workingDays, false);
    }
}
