package org.gongkai.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people copy them from a receipt. */
class RequestNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BC-DR-2026-00008",
                " bc-dr-2026-00008 ",
                "BCDR202600008",
                "BC-DR-2026-8",
                "BCDR20268",
                "BC DR 2026 00008",
                "ＢＣ－ＤＲ－２０２６－００００８",
                "BC–DR—2026−00008",
                "BC--DR--2026--000008"
            })
    void is_the_number_on_the_receipt_however_it_is_copied(String typed) {
        assertThat(RequestNumber.read(typed)).isEqualTo("BC-DR-2026-00008");
    }

    @ParameterizedTest
    @CsvSource({
        "BCDR2026123456, BC-DR-2026-123456",
        "dr-dr-2026-1, DR-DR-2026-00001",
        "hello, HELLO",
        "BC-PR-2026-8, BC-PR-2026-8",
        "BC-DR-2026, BC-DR-2026",
        "BC-DR-2026-1234567890, BC-DR-2026-1234567890"
    })
    void nothing_is_guessed_beyond_that(String typed, String read) {
        assertThat(RequestNumber.read(typed)).isEqualTo(read);
    }
}
