package org.gongkai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes open their case however people type what they read. */
class QueryCodesTest {

    private static final String ISSUED = "A0B1-C0D1-EFGH-JK29";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a0b1c0d1efghjk29",
                "AOBI-COD1-EFGH-JK29",
                "aobl cod1 efgh jk29",
                "Ａ０Ｂ１－Ｃ０Ｄ１－ＥＦＧＨ－ＪＫ２９",
                "A0B1–C0D1—EFGH−JK29"
            })
    void a_code_read_correctly_is_the_code_that_was_issued(String typed) {
        assertThat(QueryCodes.digest(typed)).isEqualTo(QueryCodes.digest(ISSUED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A0B1-C0D1-EFGH-JK2", "A0B1-C0D1-EFGH-JK28", "A0B1-C0D1-EFGH-JK299"})
    void any_other_code_is_another(String typed) {
        assertThat(QueryCodes.digest(typed)).isNotEqualTo(QueryCodes.digest(ISSUED));
    }

    @Test
    void digests_kept_so_far_are_those_of_the_sixteen_characters() throws Exception {
        byte[] kept = MessageDigest.getInstance("SHA-256")
                .digest("ABCDEFGHJKMNPQRSTVWXYZ0123456789".getBytes(StandardCharsets.UTF_8));
        assertThat(QueryCodes.digest("ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789")).isEqualTo(kept);
    }
}
