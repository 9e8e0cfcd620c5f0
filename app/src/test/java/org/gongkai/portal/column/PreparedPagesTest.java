package org.gongkai.portal.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
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

    @TempDir
    Path data;

    private volatile boolean withdrawn;

    private final class Pages extends ColumnPages {

        @SuppressWarnings("NullAway") // renders from the field above and asks nobody
        Pages() {
            super(null, null, null, null, null, null, null, null);
        }

        @Override
        String edition(Installation installation) {
            return "edition";
        }

        @Override
        Optional<Prepared> render(String path, Locale locale) {
            return Optional.of(withdrawn ? Prepared.html(410, "已撤回") : Prepared.html(200, LONG_TEXT));
        }
    }

    private static String chinese(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        random.ints(length, 0x4e00, 0x8e00).forEach(each -> text.append((char) each));
        return text.toString();
    }

    private PreparedPages started() {
        return new PreparedPages(new Installation(Mode.TRIAL, data, null), new Pages());
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
        pages.forget(VERSION, Locale.CHINESE);
        pages.prepare(DOCUMENT, Locale.CHINESE);
        first.join();
        second.join();
        assertThat(status(pages, VERSION)).isEqualTo(410);
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
}
