package org.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionOperations;

class AttachmentsTest {

    @TempDir
    Path directory;

    @Test
    void is_always_a_download_that_no_browser_runs_guesses_or_keeps() {
        HttpHeaders headers = respond("申请 表(1).pdf").getHeaders();
        assertThat(headers.getFirst("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"__ __1_.pdf\"; filename*=UTF-8''%E7%94%B3%E8%AF%B7%20%E8%A1%A8%281%29.pdf");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(headers.getFirst("Cache-Control")).contains("private").contains("no-store");
        assertThat(headers.getFirst("Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void a_name_cannot_break_out_of_its_header() {
        String disposition = Attachments.disposition("a\"; filename=\"b.exe\r\nSet-Cookie: x");
        assertThat(disposition)
                .doesNotContain("\r", "\n")
                .startsWith("attachment; filename=\"a__ filename__b.exe__Set-Cookie_ x\";");
    }

    @Test
    void the_body_is_exactly_as_long_as_the_file() throws IOException {
        Resource body = Objects.requireNonNull(respond("a.pdf").getBody());
        assertThat(body.contentLength()).isEqualTo(7);
    }

    private ResponseEntity<Resource> respond(String name) {
        StoredFile file = new StoredFile(
                UUID.randomUUID(), null, "0".repeat(64), name, "application/pdf", 7, null, "key", Instant.EPOCH, null);
        Files files = new Files(
                new ContentStore(directory),
                new StoredFiles(JdbcClient.create(new SimpleDriverDataSource())),
                TransactionOperations.withoutTransaction(),
                InstantSource.fixed(Instant.EPOCH));
        return new Attachments(files).respond(file);
    }
}
