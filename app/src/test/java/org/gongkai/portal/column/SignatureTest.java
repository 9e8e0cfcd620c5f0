package org.gongkai.portal.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.publication.PublicDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An official text ends with who issued it and when it was formed: once, not twice. */
class SignatureTest {

    private static PublicDocument document(String body, boolean html) {
        Instant now = Instant.parse("2026-01-30T02:00:00Z");
        return new PublicDocument(
                UUID.randomUUID(),
                1,
                "bureau",
                "proactive-publication",
                "1122/2026-00001",
                "通知",
                body,
                html,
                "",
                "wide-knowledge",
                null,
                null,
                "",
                "",
                "白城市商务局",
                LocalDate.of(2026, 1, 5),
                null,
                null,
                now,
                now,
                "",
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static boolean isSet(String body, boolean html) {
        PublicDocument document = document(body, html);
        return Signature.below(document, DocumentView.body(document)).isPresent();
    }

    @Test
    void issuer_and_day_are_set_below_a_text_without_them() {
        PublicDocument document = document("各单位：\n特此通知。", false);
        assertThat(Signature.below(document, DocumentView.body(document)))
                .contains(new Signature("白城市商务局", "2026年1月5日"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "特此通知。\n白城市商务局\n2026年1月5日",
                "特此通知。\n　　白城市 商务局\n　　2026 年 1 月 5 日",
                "特此通知。\n白城市商务局 2026年1月5日",
                "特此通知。\n二〇二六年一月五日",
                "特此通知。\n白城市商务局\n2026年1月5日\n（此件公开发布）",
                "特此通知。\n白城市商务局\n2026年1月5日\n附件\n一\n二\n三\n四\n五\n六\n七",
            })
    void nothing_is_set_below_a_text_that_ends_with_them(String body) {
        assertThat(isSet(body, false)).isFalse();
        assertThat(isSet("<p>" + body.replace("\n", "</p><p>") + "</p>", true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"白城市商务局决定如下。", "本通知自2026年1月5日起施行。", "联系单位：白城市商务局", "2026年1月5日\n一\n二\n三\n四\n五\n六\n七"})
    void a_sentence_that_names_issuer_or_day_is_no_signature(String body) {
        assertThat(isSet(body, false)).isTrue();
    }

    @Test
    void a_day_in_the_last_row_of_a_table_is_no_signature() {
        assertThat(isSet("<table><tr><td>白城市商务局</td><td>2026年1月5日</td></tr></table>", true))
                .isTrue();
    }
}
