package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index in the process leaves on the disk, and makes of what it finds there. */
class LuceneFilesTest {

    @TempDir
    Path directory;

    private SearchIndex filled() {
        SearchIndex index = Backend.LUCENE.open(directory);
        index.apply(List.of(Library.record("a", "市场通报", "正文")), List.of(), new Mark(5, "p"));
        return index;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }

    @Test
    void a_deleted_or_damaged_index_begins_anew() throws IOException {
        filled().close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "damaged");
            }
        }
        try (SearchIndex index = Backend.LUCENE.open(directory)) {
            assertThat(index.position()).isEqualTo(Mark.START);
            assertThat(index.search(SearchQuery.of("市场")).total()).isZero();
        }
    }

    @Test
    void of_an_index_that_was_replaced_no_file_stays() throws IOException {
        try (SearchIndex index = filled();
                SearchIndex.Rebuild fresh = index.rebuild()) {
            fresh.takeOver();
            assertThat(names()).containsExactly("index-2");
        }
    }

    @Test
    void a_rebuilding_that_is_given_up_leaves_no_trace() throws IOException {
        try (SearchIndex index = filled()) {
            index.rebuild().close();
            assertThat(names()).containsExactly("index-1");
        }
    }
}
