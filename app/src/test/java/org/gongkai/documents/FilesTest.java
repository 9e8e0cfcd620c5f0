package org.gongkai.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gongkai.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FilesTest {

    private static final Uploader CITIZEN = Uploader.citizen(UUID.randomUUID());
    private static final Uploader NAMELESS = Uploader.anonymous("session-1");
    private static final Uploader CLERK = Uploader.staff(UUID.randomUUID(), "baicheng-commerce");
    private static final byte[] TEXT = "请公开专项资金使用情况。".getBytes(UTF_8);

    private static final DataSource DATABASE = TestDatabase.fresh().dataSource();

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-01-30T01:00:00Z");
    private Files files;
    private ContentStore contents;

    @BeforeEach
    void open() {
        JdbcClient jdbc = JdbcClient.create(DATABASE);
        jdbc.sql("DELETE FROM stored_file").update();
        contents = new ContentStore(directory);
        InstantSource clock = () -> now;
        files = new Files(
                contents, new StoredFiles(jdbc), new TransactionTemplate(new JdbcTransactionManager(DATABASE)), clock);
    }

    @Test
    void a_stored_file_is_found_again_with_its_name_its_type_and_its_bytes() throws IOException {
        StoredFile file = store(TEXT, "../说明.txt", NAMELESS);
        assertThat(file.name()).isEqualTo("说明.txt");
        assertThat(file.mediaType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(file.size()).isEqualTo(TEXT.length);
        assertThat(files.find(file.id())).contains(file);
        try (InputStream in = files.open(file)) {
            assertThat(in.readAllBytes()).isEqualTo(TEXT);
        }
    }

    @Test
    void a_refused_file_leaves_neither_bytes_nor_a_row() throws IOException {
        Upload upload = files.store(new ByteArrayInputStream(Samples.program()), "a.exe", CITIZEN);
        assertThat(upload).isEqualTo(new Upload.Refused(RefusedBecause.TYPE));
        assertThat(onDisk()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void fifty_megabytes_are_taken_and_one_byte_more_is_not() throws IOException {
        assertThat(files.store(spaces(Files.LIMIT), "a.txt", CITIZEN)).isInstanceOf(Upload.Stored.class);
        Upload more = files.store(spaces(Files.LIMIT + 1), "a.txt", CITIZEN);
        assertThat(more)
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("too-large"));
    }

    @Test
    void the_same_bytes_from_two_people_lie_on_disk_once() throws IOException {
        StoredFile one = store(TEXT, "a.txt", CITIZEN);
        StoredFile other = store(TEXT, "b.txt", NAMELESS);
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.sha256()).isEqualTo(other.sha256());
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void many_at_once_may_store_the_same_bytes() throws ExecutionException, InterruptedException, IOException {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<StoredFile>> stored = IntStream.range(0, 12)
                    .mapToObj(_ -> people.submit(() -> store(TEXT, "a.txt", CITIZEN)))
                    .toList();
            for (Future<StoredFile> each : stored) {
                assertThat(files.find(each.get().id())).isPresent();
            }
        }
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void everybody_attaches_only_their_own_files() throws IOException {
        UUID theCase = UUID.randomUUID();
        StoredFile citizens = store(TEXT, "a.txt", CITIZEN);
        StoredFile strangers = store(TEXT, "b.txt", NAMELESS);
        StoredFile clerks = store(TEXT, "c.txt", CLERK);
        assertThat(files.attach(citizens.id(), theCase, NAMELESS)).isEmpty();
        assertThat(files.attach(citizens.id(), theCase, CLERK)).isEmpty();
        assertThat(files.attach(strangers.id(), theCase, Uploader.anonymous("session-2")))
                .isEmpty();
        assertThat(files.attach(strangers.id(), theCase, CITIZEN)).isEmpty();
        assertThat(files.attach(UUID.randomUUID(), theCase, CITIZEN)).isEmpty();
        assertThat(files.attach(citizens.id(), theCase, CITIZEN)).isPresent();
        assertThat(files.attach(strangers.id(), theCase, NAMELESS)).isPresent();
        assertThat(files.attach(clerks.id(), theCase, CLERK)).isPresent();
        assertThat(files.ofCase(theCase))
                .extracting(StoredFile::name)
                .containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
    }

    @Test
    void a_file_belongs_to_one_case_only_and_attaching_it_there_again_changes_nothing() throws IOException {
        UUID theCase = UUID.randomUUID();
        StoredFile file = store(TEXT, "a.txt", CITIZEN);
        assertThat(files.attach(file.id(), theCase, CITIZEN).orElseThrow().attached())
                .isTrue();
        assertThat(files.attach(file.id(), theCase, CITIZEN)).isPresent();
        assertThat(files.attach(file.id(), UUID.randomUUID(), CITIZEN)).isEmpty();
    }

    @Test
    void purging_forgets_what_nobody_attached_in_time_and_nothing_else() throws IOException {
        StoredFile attached = store(TEXT, "a.txt", CITIZEN);
        files.attach(attached.id(), UUID.randomUUID(), CITIZEN);
        StoredFile twin = store(TEXT, "b.txt", CITIZEN);
        StoredFile lonely = store("别的".getBytes(UTF_8), "c.txt", CITIZEN);
        now = now.plus(Duration.ofHours(25));
        StoredFile fresh = store("新的".getBytes(UTF_8), "d.txt", CITIZEN);
        makeOld(attached, lonely);

        assertThat(files.purgeOrphans(Duration.ofHours(24))).isEqualTo(2);

        assertThat(files.find(twin.id())).isEmpty();
        assertThat(files.find(lonely.id())).isEmpty();
        assertThat(contents.holds(attached.sha256())).isTrue();
        assertThat(contents.holds(lonely.sha256())).isFalse();
        assertThat(contents.holds(fresh.sha256())).isTrue();
    }

    @Test
    void content_whose_registration_was_cut_off_is_purged() throws IOException {
        try (Spooled spooled = contents.spool(new ByteArrayInputStream(TEXT), 100)) {
            contents.keep(spooled);
        }
        java.nio.file.Files.setLastModifiedTime(
                onDisk().getFirst(), java.nio.file.attribute.FileTime.from(Instant.EPOCH));
        assertThat(files.purgeOrphans(Duration.ofHours(24))).isZero();
        assertThat(onDisk()).isEmpty();
    }

    private void makeOld(StoredFile... stored) throws IOException {
        for (Path path : onDisk()) {
            for (StoredFile file : stored) {
                if (path.endsWith(file.sha256())) {
                    java.nio.file.Files.setLastModifiedTime(path, java.nio.file.attribute.FileTime.from(Instant.EPOCH));
                }
            }
        }
    }

    private StoredFile store(byte[] content, String name, Uploader uploader) throws IOException {
        return ((Upload.Stored) files.store(new ByteArrayInputStream(content), name, uploader)).file();
    }

    private static InputStream spaces(long size) {
        byte[] half = " ".repeat((int) (size / 2)).getBytes(UTF_8);
        byte[] rest = " ".repeat((int) (size - size / 2)).getBytes(UTF_8);
        return new SequenceInputStream(new ByteArrayInputStream(half), new ByteArrayInputStream(rest));
    }

    private int rows() {
        return JdbcClient.create(DATABASE)
                .sql("SELECT count(*) FROM stored_file")
                .query(Integer.class)
                .single();
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> found = java.nio.file.Files.walk(directory)) {
            return found.filter(java.nio.file.Files::isRegularFile).toList();
        }
    }
}
