package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** How long the session that submitted a request is shown its code. */
class FreshCodesTest {

    private static final String NUMBER = "BC-DR-2026-00001";
    private static final String CODE = "ABCD-EFGH-JKMN-PQRS";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void the_code_is_shown_as_often_as_asked_for_a_quarter_of_an_hour() {
        FreshCodes.keep(NUMBER, CODE, request, NOW);
        Instant last = NOW.plus(FreshCodes.SHOWN).minusMillis(1);
        assertThat(FreshCodes.of(NUMBER, request, NOW))
                .map(FreshCodes.Fresh::code)
                .hasValue(CODE);
        assertThat(FreshCodes.of(NUMBER, request, last))
                .map(FreshCodes.Fresh::code)
                .hasValue(CODE);
    }

    @Test
    void afterwards_it_is_gone_for_good() {
        FreshCodes.keep(NUMBER, CODE, request, NOW);
        assertThat(FreshCodes.of(NUMBER, request, NOW.plus(FreshCodes.SHOWN))).isEmpty();
        assertThat(FreshCodes.of(NUMBER, request, NOW)).isEmpty();
    }

    @Test
    void another_session_and_another_number_get_nothing() {
        FreshCodes.keep(NUMBER, CODE, request, NOW);
        assertThat(FreshCodes.of(NUMBER, new MockHttpServletRequest(), NOW)).isEmpty();
        assertThat(FreshCodes.of("BC-DR-2026-00002", request, NOW)).isEmpty();
    }

    @Test
    void a_session_kept_outside_the_process_brings_it_back() throws Exception {
        FreshCodes.Fresh fresh = new FreshCodes.Fresh(CODE, NOW);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        new ObjectOutputStream(kept).writeObject(fresh);
        assertThat(new ObjectInputStream(new ByteArrayInputStream(kept.toByteArray())).readObject())
                .isEqualTo(fresh);
    }
}
