package org.gongkai.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActingTest {

    /** Without a unit the case is assigned to one nobody serves in. */
    @ParameterizedTest
    @CsvSource({
        "market, true, body, true",
        ", true, body, true",
        "trade, true, body, false",
        ", false, body, false",
        "market, true, other, false"
    })
    void somebody_with_a_second_role_acts_as_a_section_only_where_the_section_has_the_case(
            @Nullable String unit, boolean assigned, String body, boolean asSection) {
        Actor actor = new Actor(UUID.randomUUID(), "李", Set.of(Role.SECTION, Role.OFFICE), "body", Set.of("market"));
        CaseSubject subject = new CaseSubject(
                UUID.randomUUID(), body, Set.of(Role.OFFICE), Set.of(Role.SECTION), unit, assigned, null);
        Actor acting = Visibility.acting(Viewer.person(actor), subject);
        assertThat(acting.has(Role.SECTION)).isEqualTo(asSection);
        assertThat(acting.has(Role.OFFICE)).isTrue();
        assertThat(acting.id()).isEqualTo(actor.id());
    }
}
