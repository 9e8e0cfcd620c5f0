package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.regulation.Regulations;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 30);

    @Test
    void the_public_pages_tell_what_the_regulations_say_on_the_day() {
        Regulations regulations = Regulations.shipped();
        TimeLimits limits = TimeLimits.on(DAY, regulations);
        assertThat(limits).isEqualTo(new TimeLimits(15, 20, 20, 7, 15));
        assertThat(limits.statute())
                .isEqualTo(regulations.parameter("条例33.reply").on(DAY).amount());
    }

    @Test
    void a_rehearsal_before_the_first_rule_is_told_the_first_ones() {
        assertThat(TimeLimits.on(LocalDate.of(1999, 1, 4), Regulations.shipped())
                        .correction())
                .isEqualTo(7);
    }
}
