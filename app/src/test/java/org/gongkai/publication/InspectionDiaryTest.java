package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.TestDatabase;
import org.gongkai.publication.SelfInspection.Lack;
import org.junit.jupiter.api.Test;

/** The office sees since when something has been lacking. */
class InspectionDiaryTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Lack EMPTY = new Lack("empty-column", "key-special-funds", List.of("专项资金", "ZD-2"));
    private static final Lack STALE = new Lack("stale-column", "key-special-funds", List.of("专项资金", MONDAY));

    private final InspectionDiary diary = new InspectionDiary(DATABASE.jdbc());

    @Test
    void what_is_found_again_keeps_its_first_day() {
        diary.note("a", MONDAY, List.of(EMPTY));
        diary.note("a", MONDAY.plusDays(1), List.of(EMPTY, STALE));
        assertThat(diary.since("a").of(EMPTY)).contains(MONDAY);
        assertThat(diary.since("a").of(STALE)).contains(MONDAY.plusDays(1));
    }

    @Test
    void what_was_mended_and_comes_back_begins_anew() {
        diary.note("b", MONDAY, List.of(EMPTY));
        diary.note("b", MONDAY.plusDays(1), List.of());
        assertThat(diary.since("b").of(EMPTY)).isEmpty();
        diary.note("b", MONDAY.plusDays(2), List.of(EMPTY));
        assertThat(diary.since("b").of(EMPTY)).contains(MONDAY.plusDays(2));
    }

    @Test
    void each_body_has_its_own_and_a_second_look_on_one_day_changes_nothing() {
        diary.note("c", MONDAY, List.of(EMPTY));
        diary.note("c", MONDAY, List.of(EMPTY));
        diary.note("d", MONDAY.plusDays(1), List.of());
        assertThat(diary.since("c").of(EMPTY)).contains(MONDAY);
        assertThat(diary.since("d").of(EMPTY)).isEmpty();
    }
}
