package org.gongkai.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.TestDatabase;
import org.gongkai.documents.StoredFile;
import org.gongkai.release.file.Made;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedScanTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    static Path directory;

    private static Shelf shelf;

    @BeforeAll
    static void open() {
        shelf = new Shelf(directory, DATABASE.dataSource(), Duration.ofSeconds(20));
    }

    @AfterAll
    static void close() {
        shelf.close();
    }

    @Test
    void nobody_has_looked_before_somebody_looks() {
        ReleaseScan.Material material = Shelf.material("手机" + Made.MOBILE);
        assertThat(shelf.scan.report(material)).isEmpty();
        ScanReport report = shelf.scan.look(material);
        assertThat(report.complete()).isTrue();
        assertThat(report.findings())
                .extracting(ScanFinding::kind, ScanFinding::where, ScanFinding::excerpt)
                .containsExactly(org.assertj.core.api.Assertions.tuple("mobile-number", "body", "138****5678"));
        assertThat(shelf.scan.report(material)).contains(report);
    }

    @Test
    void known_people_are_found_in_text_and_in_every_attachment() {
        StoredFile note = shelf.stored("联系韩雪梅办理".getBytes(java.nio.charset.StandardCharsets.UTF_8), "说明.txt");
        List<Trace> people = List.of(new Trace("applicant-name", "韩雪梅"));
        ReleaseScan.Material material =
                new ReleaseScan.Material("给韩雪梅的答复", "<p>韩<b>雪</b>梅</p>", true, List.of(note), people);
        assertThat(shelf.scan.look(material).findings())
                .extracting(ScanFinding::kind, ScanFinding::where, ScanFinding::excerpt)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("applicant-name", "title", "韩** (3)"),
                        org.assertj.core.api.Assertions.tuple("applicant-name", "body", "韩** (3)"),
                        org.assertj.core.api.Assertions.tuple("applicant-name", "说明.txt", "韩** (3)"));
        assertThat(shelf.scan.report(
                        new ReleaseScan.Material(material.title(), material.text(), true, material.attachments())))
                .as("a look that did not look for them is another look")
                .isEmpty();
    }

    @Test
    void the_title_and_a_page_are_looked_at_too() {
        ReleaseScan.Material material =
                new ReleaseScan.Material("秘密★1年", "<p>138<b>1234</b>5678</p><!-- 草稿 -->", true, List.of());
        assertThat(shelf.scan.look(material).findings())
                .extracting(ScanFinding::kind, ScanFinding::where)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("secrecy-mark", "title"),
                        org.assertj.core.api.Assertions.tuple("mobile-number", "body"),
                        org.assertj.core.api.Assertions.tuple("comment", "body"));
    }

    @Test
    void attachments_are_looked_at_in_another_process_and_named() {
        StoredFile word = shelf.stored(Made.docx(Made.run("", Made.ID)), "名单.docx");
        StoredFile page = shelf.stored(Made.pdf((on, _) -> Made.write(on, Made.MOBILE, 50, 700)), "通知.pdf");
        ScanReport report = shelf.scan.look(Shelf.material("附件两份", word, page));
        assertThat(report.fault()).isNull();
        assertThat(report.findings())
                .extracting(ScanFinding::where, ScanFinding::excerpt)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("名单.docx", "4405**********0014"),
                        org.assertj.core.api.Assertions.tuple("通知.pdf · p1", "138****5678"));
    }

    @Test
    void the_name_of_a_file_is_looked_at_and_no_place_tells_what_it_gives_away() {
        StoredFile named = shelf.stored(Made.utf8("手机" + Made.MOBILE), "李四" + Made.ID + "名单.txt");
        ScanReport report = shelf.scan.look(Shelf.material("见附件", named));
        assertThat(report.findings())
                .extracting(ScanFinding::kind, ScanFinding::where, ScanFinding::excerpt)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("id-number", "file-name", "4405**********0014"),
                        org.assertj.core.api.Assertions.tuple(
                                "mobile-number", "李四4405**********0014名单.txt", "138****5678"));
    }

    @Test
    void anything_that_changes_makes_the_report_void() {
        StoredFile file = shelf.stored(Made.utf8("说明"), "a.txt");
        shelf.scan.look(Shelf.material("正文", file));
        assertThat(shelf.scan.report(Shelf.material("正文", file))).isPresent();
        assertThat(shelf.scan.report(Shelf.material("正文。", file))).isEmpty();
        assertThat(shelf.scan.report(Shelf.material("正文"))).isEmpty();
        assertThat(shelf.scan.report(Shelf.material("正文", shelf.stored(Made.utf8("说明。"), "a.txt"))))
                .isEmpty();
        assertThat(shelf.scan.report(new ReleaseScan.Material("别的", "正文", false, List.of(file))))
                .isEmpty();
    }

    @Test
    void ids_are_the_same_each_time_and_tell_like_looking_numbers_apart() {
        String text = "13812345678，13899995678，13812345678";
        List<ScanFinding> one = shelf.scan.look(Shelf.material(text)).findings();
        List<ScanFinding> other = shelf.scan.look(Shelf.material(text + "。")).findings();
        assertThat(one).hasSize(2).doesNotHaveDuplicates();
        assertThat(other).isEqualTo(one);
    }

    @Test
    void no_number_is_kept_in_the_report() {
        shelf.scan.look(Shelf.material("身份证11010519491231002X，卡号6222021234567890128"));
        assertThat(DATABASE.jdbc()
                        .sql("SELECT string_agg(findings::text, '') FROM release_report")
                        .query(String.class)
                        .single())
                .contains("1101**********002X")
                .doesNotContain("11010519491231002X", "6222021234567890128");
    }

    @Test
    void a_file_that_cannot_be_read_is_a_fault_that_names_it_and_nothing_else_is_lost() {
        byte[] whole = Made.docx("<w:p>");
        StoredFile broken = shelf.stored(whole, "坏.docx");
        StoredFile good = shelf.stored(Made.docx(Made.run("", Made.MOBILE)), "好.docx");
        ScanReport report = shelf.scan.look(Shelf.material("正文", broken, good));
        assertThat(report.fault()).isEqualTo("unreadable");
        assertThat(report.complete()).isFalse();
        assertThat(report.findings())
                .extracting(ScanFinding::kind, ScanFinding::where)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("not-looked-at", "坏.docx"),
                        org.assertj.core.api.Assertions.tuple("mobile-number", "好.docx"));
    }

    @Test
    void bytes_that_are_gone_are_a_fault_and_are_looked_at_again_when_they_are_back() throws IOException {
        StoredFile file = shelf.stored(Made.utf8("只有这一份"), "a.txt");
        Path bytes = onDisk(file.sha256());
        Path aside = directory.resolve("aside");
        Files.move(bytes, aside);
        assertThat(shelf.scan.look(Shelf.material("正文一", file)).fault()).isEqualTo("damaged-content");
        Files.move(aside, bytes);
        assertThat(shelf.scan.look(Shelf.material("正文一", file)).complete()).isTrue();
        assertThat(shelf.scan.report(Shelf.material("正文一", file)).orElseThrow().complete())
                .isTrue();
    }

    @Test
    void what_takes_too_long_is_ended_and_the_next_file_goes_through() {
        try (Shelf hurried = new Shelf(directory, DATABASE.dataSource(), Duration.ofMillis(1))) {
            StoredFile file = hurried.stored(Made.pdf((on, _) -> Made.write(on, "slow", 50, 700)), "a.pdf");
            assertThat(hurried.scan.look(Shelf.material("等", file)).fault()).isEqualTo("timeout");
            assertThat(shelf.scan.look(Shelf.material("等", file)).complete()).isTrue();
        }
    }

    @Test
    void several_people_at_once_are_all_answered() {
        List<ScanReport> reports = Stream.iterate(0, i -> i + 1)
                .limit(6)
                .parallel()
                .map(i -> Shelf.material("并发" + i, shelf.stored(Made.utf8("文" + i + "，" + Made.MOBILE), i + ".txt")))
                .map(shelf.scan::look)
                .toList();
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.fault()).isNull();
            assertThat(report.findings()).hasSize(1);
        });
    }

    private static Path onDisk(String sha256) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(path -> path.endsWith(sha256)).findFirst().orElseThrow();
        }
    }
}
