package org.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "申请书.pdf, 申请书.pdf",
                "../../etc/passwd, passwd",
                "..\\..\\windows\\system32\\drivers\\etc\\hosts, hosts",
                "/etc/shadow, shadow",
                "C:\\Users\\a\\报告.docx, 报告.docx",
                "C:evil.pdf, C_evil.pdf",
                "a/b/c.pdf, c.pdf",
                "../, 附件",
                ".., 附件",
                "., 附件",
                "...., 附件",
                "/, 附件",
                "``, 附件",
                "`   `, 附件",
                ".htaccess, htaccess",
                "..%2f..%2fetc%2fpasswd, %2f..%2fetc%2fpasswd",
                "%2e%2e/%2e%2e/x.pdf, x.pdf",
                "....//....//x.pdf, x.pdf",
                "\\\\server\\share\\x.pdf, x.pdf",
                "\\\\?\\C:\\x.pdf, x.pdf",
                "x.pdf/, 附件",
                "x.pdf., x.pdf",
                "x.pdf..., x.pdf",
                "`x.pdf  `, x.pdf",
                "x.pdf::$DATA, x.pdf__$DATA",
                "con, _con",
                "CON.pdf, _CON.pdf",
                "nul.txt, _nul.txt",
                "Com1.tar.pdf, _Com1.tar.pdf",
                "lpt9, _lpt9",
                "console.pdf, console.pdf",
                "<img src=x onerror=alert(1)>.pdf, _img src=x onerror=alert(1)_.pdf",
                "a\"b.pdf, a_b.pdf",
                "a|b?c*.pdf, a_b_c_.pdf",
                "$(reboot).pdf, $(reboot).pdf",
                "-rf.pdf, -rf.pdf"
            })
    void keeps_only_the_base_name_without_reserved_characters(String raw, String clean) {
        assertThat(FileName.of(raw).value()).isEqualTo(clean);
    }

    static Stream<String> invisible() {
        return Stream.of(
                "\0", "\r\n", "\t", "\u001b", "\u007f", "\u0085", "\u200b", "\u200e", "\u200f", "\u202a", "\u202b",
                "\u202d", "\u202e", "\u2066", "\u2067", "\u2069", "\u061c", "\ufeff", "\u2028", "\u2029", "\ud800",
                "\ue000");
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void strips_what_nobody_sees(String character) {
        assertThat(FileName.of("a" + character + "fdp.exe").value()).isEqualTo("afdp.exe");
    }

    @Test
    void a_dropped_control_cannot_move_the_ending() {
        assertThat(FileName.of("report.exe\0.pdf").ending()).isEqualTo("pdf");
        assertThat(FileName.of("report\u202efdp.exe").ending()).isEqualTo("exe");
        assertThat(FileName.of("report.pdf\0.exe").ending()).isEqualTo("exe");
    }

    @Test
    void shortens_to_150_characters_and_keeps_the_ending() {
        FileName name = FileName.of("长".repeat(400) + ".docx");
        assertThat(name.value()).hasSize(150).endsWith("长.docx");
    }

    @Test
    void counts_characters_as_people_do_and_never_cuts_one_in_half() {
        String value = FileName.of("𠮷".repeat(400) + ".pdf").value();
        assertThat(value.codePointCount(0, value.length())).isEqualTo(150);
        assertThat(value).endsWith("𠮷.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件2026.3", "通知（2026.03.01）", "no ending", "a.", ".b c", "名.中文"})
    void what_is_no_file_ending_is_none(String name) {
        assertThat(FileName.of(name).ending()).isEmpty();
    }

    @Test
    void adds_the_ending_of_the_content_where_there_is_none() {
        assertThat(FileName.of("附件2026.3").endingLike(FileKind.PDF).value()).isEqualTo("附件2026.3.pdf");
        assertThat(FileName.of("a.JPG").endingLike(FileKind.JPEG).value()).isEqualTo("a.JPG");
    }
}
