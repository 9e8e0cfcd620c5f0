package org.gongkai.portal.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.installation.Installation;
import org.gongkai.installation.Mode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages rendered in the background, on real files and a column of our own. */
class PrerenderingTest {

    private static final String LIST = "/disclosure/latest";
    private static final String MONTH = "/disclosure/latest/2026-01";
    private static final String DOCUMENT = "/disclosure/documents/a";
    private static final String BROKEN = "/disclosure/documents/b";
    private static final String PAPER = "/disclosure/documents/a/download.docx";

    @TempDir
    Path data;

    private final Set<String> rendered = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private PreparedPages prepared;
    private Prerendering prerendering;

    PrerenderingTest() {
        this.prepared = pages(Path.of("."));
        this.prerendering = new Prerendering(prepared, new Paths());
    }

    private Prepared rendered(String path) {
        if (failing.contains(path)) {
            throw new StackOverflowError(path);
        }
        rendered.add(path);
        return Prepared.html(200, path);
    }

    private static final class Paths extends PagePaths {

        @SuppressWarnings("NullAway") // knows its paths
        Paths() {
            super(null, null, null, null);
        }

        @Override
        List<String> below(String path) {
            return path.equals(LIST) ? List.of(MONTH) : List.of();
        }

        @Override
        Iterator<List<String>> all() {
            return List.of(List.of(LIST), List.of(BROKEN, DOCUMENT)).iterator();
        }
    }

    private PreparedPages pages(Path folder) {
        return new PreparedPages(
                new Installation(Mode.TRIAL, folder, null), new OwnPages(this::rendered), OwnPages.NO_PAPERS);
    }

    private void start() {
        prepared = pages(data);
        prerendering = new Prerendering(prepared, new Paths());
        prerendering.start();
    }

    @AfterEach
    void stop() {
        prerendering.stop();
    }

    private void awaitRendered(String... paths) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rendered).contains(paths));
    }

    private void awaitWhole() {
        Bookmarks bookmarks = Bookmarks.in(prepared.folder());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> bookmarks.whole().file().toFile().exists());
    }

    @Test
    void at_the_first_start_every_page_is_rendered_and_what_hangs_on_it() {
        start();
        awaitRendered(LIST, MONTH, DOCUMENT, BROKEN);
    }

    @Test
    void what_was_whole_is_not_looked_at_again_at_the_next_start() {
        start();
        awaitWhole();
        prerendering.stop();
        prepared.forgetAll();
        rendered.clear();
        start();
        prerendering.soon(List.of(DOCUMENT));
        awaitRendered(DOCUMENT);
        assertThat(rendered).doesNotContain(LIST, MONTH, BROKEN);
    }

    @Test
    void papers_wait_until_somebody_asks_for_them() {
        start();
        awaitWhole();
        prerendering.soon(List.of(PAPER, DOCUMENT + "/versions/1"));
        awaitRendered(DOCUMENT + "/versions/1");
        assertThat(rendered).doesNotContain(PAPER);
    }

    @Test
    void a_page_that_breaks_its_renderer_neither_ends_the_work_nor_counts_as_done() {
        failing.add(BROKEN);
        start();
        awaitRendered(DOCUMENT, MONTH);
        prerendering.stop();
        failing.clear();
        start();
        awaitRendered(BROKEN);
    }
}
