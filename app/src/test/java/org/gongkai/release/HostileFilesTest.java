package org.gongkai.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.TestDatabase;
import org.gongkai.documents.FileShelves;
import org.gongkai.documents.StoredFile;
import org.gongkai.documents.Upload;
import org.gongkai.release.file.Made;
import org.gongkai.release.hostile.HostileFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Every file is refused, or its report holds something for a person to decide, or says that it could not be looked at. */
class HostileFilesTest {

    /** What turns out to hold nothing: the trick fails, and nothing is left of it. */
    private static final Set<String> HARMLESS_AFTER_ALL = Set.of(
            "PDF: a hundred thousand objects",
            "PDF: a million boxes",
            "PDF: a thousand filters",
            "PDF: bookmarks in a circle",
            "PDF: content packed again and again",
            "PDF: length that refers to its own stream",
            "PDF: negative length",
            "PDF: page of astronomical size",
            "PDF: parent that is a child",
            "PDF: table that precedes itself",
            "packed colour profile that explodes",
            "sizes that lie",
            "text document that is a fixed layout too");

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @TempDir
    Path directory;

    @Test
    void no_hostile_file_passes_unseen_stops_the_scan_or_is_shown_inline() {
        List<HostileFile> all = HostileFile.all();
        assertThat(all).hasSizeGreaterThan(80);
        Set<String> clean = new TreeSet<>();
        try (Shelf shelf = new Shelf(directory, DATABASE.dataSource(), Duration.ofSeconds(10))) {
            for (HostileFile file : all) {
                if (shelf.upload(file.content(), file.name()) instanceof Upload.Stored stored
                        && passes(shelf, stored.file())) {
                    clean.add(file.trick());
                }
            }
            assertThat(HARMLESS_AFTER_ALL).containsAll(clean);
            assertHarmlessGoesThrough(shelf);
        }
    }

    private static boolean passes(Shelf shelf, StoredFile file) {
        assertNeverInline(shelf, file);
        ScanReport report = shelf.scan.look(Shelf.material("附件", file));
        return report.complete() && report.findings().isEmpty();
    }

    private static void assertNeverInline(Shelf shelf, StoredFile file) {
        assertThat(file.name()).doesNotContain("/", "\\", "..").doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
        ResponseEntity<Resource> answer = FileShelves.handedOut(shelf.files).respond(file);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment; filename=\"");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).startsWith("sandbox");
        assertThat(String.valueOf(answer.getHeaders().getContentType())).doesNotContain("html", "svg", "script");
    }

    private static void assertHarmlessGoesThrough(Shelf shelf) {
        StoredFile page = shelf.stored(Made.pdf((on, _) -> Made.write(on, "Notice", 50, 700)), "notice.pdf");
        StoredFile word = shelf.stored(Made.docx(Made.run("", "通知")), "通知.docx");
        ScanReport report = shelf.scan.look(Shelf.material("之后", page, word));
        assertThat(report.fault()).isNull();
        assertThat(report.findings()).isEmpty();
    }
}
