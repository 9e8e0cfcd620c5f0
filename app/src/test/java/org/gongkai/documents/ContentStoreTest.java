package org.gongkai.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

    private static final byte[] LETTER = "白城市商务局".getBytes(UTF_8);
    private static final long LIMIT = 100;

    @TempDir
    Path root;

    @Test
    void content_lies_under_its_digest_and_reads_back_the_same() throws IOException {
        ContentStore store = new ContentStore(root);
        String sha256 = keep(store, LETTER);
        Path expected = root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
        assertThat(expected).hasBinaryContent(LETTER);
        assertThat(read(store, sha256)).isEqualTo(LETTER);
    }

    @Test
    void the_same_content_is_stored_once() throws IOException {
        ContentStore store = new ContentStore(root);
        keep(store, LETTER);
        keep(store, LETTER);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_stream_over_the_limit_is_not_read_to_its_end_and_leaves_nothing() throws IOException {
        Endless endless = new Endless();
        try (Spooled spooled = new ContentStore(root).spool(endless, LIMIT)) {
            assertThat(spooled.complete()).isFalse();
        }
        assertThat(endless.read).isLessThan(1 << 20);
        assertThat(files()).isEmpty();
    }

    @Test
    void exactly_the_limit_is_still_taken() throws IOException {
        ContentStore store = new ContentStore(root);
        try (Spooled most = store.spool(new ByteArrayInputStream(new byte[100]), LIMIT);
                Spooled more = store.spool(new ByteArrayInputStream(new byte[101]), LIMIT)) {
            assertThat(most.complete()).isTrue();
            assertThat(more.complete()).isFalse();
        }
    }

    @Test
    void a_stream_that_breaks_leaves_nothing() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> new ContentStore(root).spool(broken, LIMIT)).hasMessage("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void what_a_crash_left_behind_is_never_content_and_goes_with_time() throws IOException {
        Path left = Files.createDirectories(root.resolve("incoming")).resolve("1.part");
        Files.write(left, LETTER);
        ContentStore store = new ContentStore(root);
        String sha256 = keep(store, LETTER);
        assertThat(store.digestsBefore(Instant.MAX)).containsExactly(sha256);
        store.clearIncoming(Instant.now().minusSeconds(60));
        assertThat(left).exists();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(120)));
        store.clearIncoming(Instant.now().minusSeconds(60));
        assertThat(files()).extracting(path -> path.getFileName().toString()).containsExactly(sha256);
    }

    @Test
    void damaged_content_is_not_handed_out() throws IOException {
        ContentStore store = new ContentStore(root);
        String sha256 = keep(store, LETTER);
        Files.write(files().getFirst(), "白城市商务厅".getBytes(UTF_8));
        assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(DamagedContent.class);
    }

    @Test
    void missing_content_is_reported_as_damage() {
        assertThatThrownBy(() -> new ContentStore(root).open("0".repeat(64))).isInstanceOf(DamagedContent.class);
    }

    @Test
    void storing_the_same_again_heals_a_damaged_copy() throws IOException {
        ContentStore store = new ContentStore(root);
        String sha256 = keep(store, LETTER);
        Files.write(files().getFirst(), new byte[3]);
        keep(store, LETTER);
        assertThat(read(store, sha256)).isEqualTo(LETTER);
    }

    @Test
    void only_a_digest_is_ever_part_of_a_path() {
        ContentStore store = new ContentStore(root);
        assertThatThrownBy(() -> store.open("../../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.holds("A".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String keep(ContentStore store, byte[] content) throws IOException {
        try (Spooled spooled = store.spool(new ByteArrayInputStream(content), LIMIT)) {
            store.keep(spooled);
            return spooled.sha256();
        }
    }

    private static byte[] read(ContentStore store, String sha256) throws IOException {
        try (InputStream in = store.open(sha256)) {
            return in.readAllBytes();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    /** Counts what is taken from it. */
    private static final class Endless extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'a';
        }
    }
}
