package org.gongkai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids follow the time and never meet. */
class CaseIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void an_id_is_a_version_7_uuid_of_its_moment() {
        UUID id = CaseIds.at(NOW);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void later_ids_come_later_in_an_index() {
        assertThat(CaseIds.at(NOW).toString())
                .isLessThan(CaseIds.at(NOW.plusMillis(1)).toString());
    }

    @Test
    void ids_of_one_moment_differ() {
        Set<UUID> ids = new HashSet<>();
        for (int n = 0; n < 10_000; n++) {
            ids.add(CaseIds.at(NOW));
        }
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void ids_of_one_moment_are_in_the_order_they_were_made_in() {
        Instant moment = NOW.plusMillis(7);
        List<String> ids = Stream.generate(() -> CaseIds.at(moment).toString())
                .limit(3_000)
                .toList();
        assertThat(ids).isSorted();
    }
}
