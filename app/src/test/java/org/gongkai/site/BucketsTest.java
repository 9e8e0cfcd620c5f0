package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongkai.identity.RehearsalClock;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final RehearsalClock clock = new RehearsalClock();
    private final Buckets buckets = new Buckets(new Rate(6, Duration.ofMinutes(1)), 100, clock);

    @Test
    void so_many_go_at_once_and_the_next_when_its_share_of_the_time_is_over() {
        drain("a");
        assertThat(buckets.take("a")).contains(Duration.ofSeconds(10));
        clock.forward(Duration.ofSeconds(9));
        assertThat(buckets.take("a")).contains(Duration.ofSeconds(1));
        clock.forward(Duration.ofSeconds(1));
        assertThat(buckets.take("a")).isEmpty();
        assertThat(buckets.take("a")).contains(Duration.ofSeconds(10));
    }

    @Test
    void a_refusal_costs_nothing_and_what_is_given_back_neither() {
        drain("a");
        for (int i = 0; i < 100; i++) {
            assertThat(buckets.take("a")).contains(Duration.ofSeconds(10));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(buckets.take("b")).isEmpty();
            buckets.giveBack("b");
        }
        drain("b");
    }

    @Test
    void what_is_given_back_makes_no_bucket_more_than_full_and_a_full_one_is_not_kept() {
        buckets.take("a");
        clock.forward(Duration.ofMinutes(1));
        buckets.giveBack("a");
        assertThat(buckets.size()).isZero();
        drain("a");
        assertThat(buckets.take("a")).isPresent();
    }

    @Test
    void nobody_pays_for_anybody_else() {
        drain("a");
        assertThat(buckets.take("b")).isEmpty();
    }

    @Test
    void rest_saves_up_no_more_than_the_bucket_holds() {
        drain("a");
        clock.forward(Duration.ofDays(1));
        drain("a");
        assertThat(buckets.take("a")).isPresent();
    }

    @Test
    void a_clock_set_back_neither_gives_nor_locks_for_good() {
        drain("a");
        clock.forward(Duration.ofDays(-100));
        assertThat(buckets.take("a")).contains(Duration.ofSeconds(10));
        clock.forward(Duration.ofDays(100));
        assertThat(buckets.take("a")).isEmpty();
    }

    @Test
    void memory_is_bounded_and_the_longest_untouched_goes_first() {
        drain("first");
        for (int i = 0; i < 99; i++) {
            buckets.take("other " + i);
        }
        assertThat(buckets.take("first")).isPresent();
        for (int i = 99; i < 500; i++) {
            buckets.take("other " + i);
            assertThat(buckets.take("first")).isPresent();
        }
        assertThat(buckets.size()).isEqualTo(100);
        for (int i = 0; i < 100; i++) {
            buckets.take("more " + i);
        }
        assertThat(buckets.take("first")).isEmpty();
    }

    @Test
    void zero_is_no_limit() {
        Buckets unlimited = new Buckets(new Rate(0, Duration.ofMinutes(1)), 100, clock);
        for (int i = 0; i < 1000; i++) {
            assertThat(unlimited.take("a")).isEmpty();
            unlimited.giveBack("a");
        }
        assertThat(unlimited.size()).isZero();
    }

    private void drain(String key) {
        for (int i = 0; i < 6; i++) {
            assertThat(buckets.take(key)).isEmpty();
        }
    }
}
