package org.gongkai.portal.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongkai.installation.Installation;
import org.gongkai.installation.Mode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages kept on disk and in memory while what they show is taken down. */
class PreparedPagesTest {

    private static final String VERSION = "/disclosure/documents/a/versions/1";
    private static final String DOCUMENT = "/disclosure/documents/a";
    private static final String LONG_TEXT = chinese(200_000);

    private static final Instant NOW = Instant.parse("2026-01-30T01:00:00Z");

    @TempDir
    Path data;

    private volatile boolean withdrawn;
    private volatile Runnable meanwhile = () -> {};
    private final AtomicInteger rendered = new AtomicInteger();

    private Prepared rendered() {
        rendered.incrementAndGet();
        boolean gone = withdrawn;
        meanwhile.run();
        return gone ? Prepared.html(410, "已撤回") : Prepared.html(200, LONG_TEXT);
    }

    private static String chinese(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        random.ints(length, 0x4e00, 0x8e00).forEach(each -> text.append((char) each));
        return text.toString();
    }

    private PreparedPages started() {
        return new PreparedPages(
                new Installation(Mode.TRIAL, data, null), new OwnPages(_ -> rendered()), OwnPages.NO_PAPERS);
    }

    private static int status(PreparedPages pages, String path) {
        return pages.find(path, Locale.CHINESE).orElseThrow().status();
    }

    @RepeatedTest(20)
    void a_reader_just_after_a_restart_does_not_keep_what_is_withdrawn_meanwhile() throws InterruptedException {
        status(started(), VERSION);
        status(started(), DOCUMENT);
        PreparedPages pages = started();
        Thread first = Thread.ofPlatform().start(() -> status(pages, VERSION));
        Thread second = Thread.ofPlatform().start(() -> status(pages, DOCUMENT));
        Thread.sleep(3);
        withdrawn = true;
        pages.forget(List.of(VERSION));
        pages.forget(List.of(DOCUMENT));
        first.join();
        second.join();
        assertThat(status(pages, VERSION)).isEqualTo(410);
        assertThat(status(pages, DOCUMENT)).isEqualTo(410);
    }

    @Test
    void what_is_rendered_from_a_page_that_has_still_to_be_forgotten_does_not_outlive_it() {
        PreparedPages pages = started();
        pages.forget(new AbstractList<>() {
            @Override
            public String get(int index) {
                boolean second = index == 1;
                if (second) {
                    status(pages, DOCUMENT);
                    withdrawn = true;
                }
                return second ? VERSION : DOCUMENT;
            }

            @Override
            public int size() {
                return 2;
            }
        });
        assertThat(status(pages, DOCUMENT)).isEqualTo(410);
    }

    @Test
    void what_stands_below_a_path_is_forgotten_with_nothing_beside_it() {
        PreparedPages pages = started();
        status(pages, VERSION);
        status(pages, DOCUMENT);
        withdrawn = true;
        pages.forgetBelow("/disclosure/documents/a/versions");
        assertThat(status(pages, VERSION)).isEqualTo(410);
        assertThat(status(started(), VERSION)).isEqualTo(410);
        assertThat(status(pages, DOCUMENT)).isEqualTo(200);
    }

    @Test
    void several_readers_of_a_page_that_is_not_there_have_it_rendered_once() throws InterruptedException {
        PreparedPages pages = started();
        CountDownLatch asking = new CountDownLatch(8);
        meanwhile = () -> awaited(asking);
        List<Thread> readers = IntStream.range(0, 8)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    asking.countDown();
                    status(pages, DOCUMENT);
                }))
                .toList();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(rendered).hasValue(1);
    }

    @Test
    void who_asks_after_a_change_is_not_given_what_was_begun_before() throws InterruptedException {
        PreparedPages pages = started();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        meanwhile = () -> {
            begun.countDown();
            awaited(changed);
        };
        Thread before = Thread.ofPlatform().start(() -> status(pages, DOCUMENT));
        begun.await();
        meanwhile = () -> {};
        withdrawn = true;
        pages.forget(List.of(DOCUMENT));
        assertThat(status(pages, DOCUMENT)).isEqualTo(410);
        changed.countDown();
        before.join();
        assertThat(status(pages, DOCUMENT)).isEqualTo(410);
    }

    @Test
    void nobody_reaches_into_the_file_of_a_page() {
        PreparedPages pages = started();
        status(pages, DOCUMENT);
        assertThat(pages.find(DOCUMENT + ".page/versions", Locale.CHINESE)).isEmpty();
        assertThat(pages.find(DOCUMENT + ".page", Locale.CHINESE)).isEmpty();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void a_page_that_was_rendered_in_advance_is_not_rendered_again() {
        PreparedPages pages = started();
        assertThat(pages.ensure(DOCUMENT, Locale.CHINESE)).isTrue();
        assertThat(pages.ensure(DOCUMENT, Locale.CHINESE)).isTrue();
        assertThat(status(pages, DOCUMENT)).isEqualTo(200);
        assertThat(rendered).hasValue(1);
    }

    @Test
    void what_changed_while_it_was_rendered_in_advance_is_not_kept() {
        PreparedPages pages = started();
        meanwhile = () -> {
            withdrawn = true;
            pages.forget(List.of(DOCUMENT));
        };
        assertThat(pages.ensure(DOCUMENT, Locale.CHINESE)).isFalse();
        meanwhile = () -> {};
        assertThat(status(pages, DOCUMENT)).isEqualTo(410);
    }

    @Test
    void what_a_killed_process_and_other_editions_left_is_cleared() throws IOException {
        Path column = data.resolve("column");
        Path half = Files.createDirectories(column.resolve(OwnPages.EDITION)).resolve("page1.part");
        Path other = Files.createDirectories(column.resolve("edition-old").resolve("zh"))
                .resolve("a.page");
        Path being = column.resolve(OwnPages.EDITION).resolve("page2.part");
        Files.writeString(half, "200");
        Files.setLastModifiedTime(half, FileTime.from(NOW.minusSeconds(60)));
        Files.writeString(being, "200");
        Files.setLastModifiedTime(being, FileTime.from(NOW.plusSeconds(60)));
        Files.writeString(other, "200");
        PreparedPages pages = started();
        status(pages, DOCUMENT);
        pages.folder().clear(NOW);
        assertThat(half).doesNotExist();
        assertThat(being).exists();
        assertThat(column.resolve("edition-old")).doesNotExist();
        assertThat(column.resolve(OwnPages.EDITION).resolve("zh" + DOCUMENT + ".page"))
                .exists();
    }
}
