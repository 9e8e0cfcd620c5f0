package org.gongkai.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterSightTest {

    private static final UUID CASE = UUID.randomUUID();

    /** Without a party the viewer holds the query code, and the letter is the applicant's. */
    @ParameterizedTest
    @CsvSource({
        "FULL, , , true",
        "FULL, , 1, true",
        "APPLICANT, , , true",
        "APPLICANT, , 1, false",
        "CONSULTED, 1, 1, true",
        "CONSULTED, 1, 2, false",
        "CONSULTED, 1, , false",
        "NONE, , , false",
        "NONE, , 1, false"
    })
    void a_letter_is_read_by_its_addressee_and_by_those_who_see_the_whole_case(
            Sight sight, @Nullable String viewer, @Nullable String addressee, boolean seen) {
        Viewer who = viewer == null ? Viewer.codeHolder(CASE, "holder") : Viewer.thirdParty(CASE, viewer, "party");
        assertThat(Visibility.ofLetter(sight, who, addressee)).isEqualTo(seen);
    }
}
