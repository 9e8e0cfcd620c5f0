package org.gongkai.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.Gongkai;
import org.gongkai.console.Clerk.Shown;
import org.gongkai.installation.FreshInstallation;
import org.gongkai.publication.BulkImport;
import org.gongkai.visibility.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What a clerk is told who brings a folder of documents. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
class ImportDeskTest {

    private static final String IMPORT = "/console/import";

    @LocalServerPort
    int port;

    @Autowired
    BulkImport bulk;

    private Clerk section = Clerk.nobody("");

    @BeforeEach
    void logIn() {
        section = Clerk.loggedIn("http://127.0.0.1:" + port, "section");
    }

    private Shown bring(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed, UTF_8)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("正文".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("b.txt"));
            zip.write(new byte[4 << 20]);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return section.upload(IMPORT, IMPORT, "import.zip", packed.toByteArray());
    }

    private static byte[] sheet(String... rows) {
        return ("文件名,标题,公开范围,形成日期\n" + String.join("\n", rows)).getBytes(UTF_8);
    }

    private static String row(String file) {
        return file + ",公告,涉及公众切身利益,2026-01-09";
    }

    @Test
    void a_document_larger_than_a_body_is_told_at_its_row_and_the_others_are_taken_in() throws IOException {
        Shown shown = bring("metadata.csv", sheet(row("a.txt"), row("b.txt")));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("共 2 行，导入 1 件，1 行有错误", "文件过大，不能作为正文");
    }

    @Test
    void a_row_whose_document_number_is_in_use_is_taken_in_with_a_warning_that_leads_to_the_other() throws IOException {
        String head = "文件名,标题,公开范围,形成日期,发文字号\n";
        String first = "a.txt,先有的通知,涉及公众切身利益,2026-01-09,白商发〔2026〕71号\n";
        String again = "a.txt,后来的通知,涉及公众切身利益,2026-01-09,白商发[2026]第071号\n";
        String other = "a.txt,别的通知,涉及公众切身利益,2026-01-09,白商发〔2026〕72号\n";
        Shown shown = bring("metadata.csv", (head + first + again + other).getBytes(UTF_8));
        assertThat(shown.text()).contains("导入 3 件");
        List<String> warned = rows(shown, "已有文件使用同一发文字号");
        assertThat(warned)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("后来的通知")
                        .containsPattern("<a href=\"/console/cases/[-0-9a-f]+\">先有的通知</a>"));
    }

    private static List<String> rows(Shown shown, String saying) {
        return Pattern.compile("<tr><th scope=\"row\">.*?</tr>", Pattern.DOTALL)
                .matcher(shown.text())
                .results()
                .map(MatchResult::group)
                .filter(row -> row.contains(saying))
                .toList();
    }

    @Test
    void a_sheet_longer_than_an_import_is_refused_as_a_whole_and_in_words() throws IOException {
        String[] rows = new String[5_001];
        Arrays.fill(rows, row("a.txt"));
        Shown shown = bring("metadata.csv", sheet(rows));
        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.text()).contains("信息表超过 5000 行，请分批导入。");
    }

    @Test
    void who_comes_while_another_import_is_under_way_is_told_to_wait_and_may_come_again() throws IOException {
        List<Shown> meanwhile = new ArrayList<>();
        assertThatThrownBy(() -> bulk.takeIn(new Slow(meanwhile), Viewer.ANYONE, "none"))
                .isInstanceOf(BulkImport.UnreadableImport.class);
        assertThat(meanwhile).singleElement().satisfies(told -> {
            assertThat(told.status()).isEqualTo(429);
            assertThat(told.text()).contains("另一批导入正在进行，本次没有导入任何内容");
        });
        assertThat(bring("metadata.csv", sheet(row("a.txt"))).text()).contains("导入 1 件");
    }

    /** An archive during whose reading somebody else brings theirs. */
    private final class Slow extends InputStream {

        private final List<Shown> meanwhile;

        Slow(List<Shown> meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public int read() throws IOException {
            meanwhile.add(bring("metadata.csv", sheet(row("a.txt"))));
            return -1;
        }
    }
}
