package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.search.SearchQuery.Filter;
import org.gongkai.search.SearchResult.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index promises beside finding: counts, order, pages, safe snippets, and what survives a restart. */
@ParameterizedClass
@EnumSource(Backend.class)
class SearchIndexTest {

    private static final SearchQuery MARKET = SearchQuery.of("市场");

    private final Backend backend;

    @TempDir
    Path directory;

    SearchIndexTest(Backend backend) {
        this.backend = backend;
    }

    private static List<Searchable> notices(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Library.about(
                        Library.record("n" + i, "第" + i + "期市场通报", "本期市场运行平稳。"),
                        i % 2 == 0 ? "流通" : "外贸",
                        i % 3 == 0 ? "wide-knowledge" : "vital-interest",
                        LocalDate.of(2024, 1, 1).plusDays(i)))
                .toList();
    }

    private SearchIndex filled(int records) {
        SearchIndex index = backend.open(directory);
        index.apply(notices(0, records), List.of(), new Mark(records, "p"));
        return index;
    }

    @Test
    void a_replaced_record_is_found_by_its_new_words_only() {
        try (SearchIndex index = filled(1)) {
            index.apply(List.of(Library.record("n0", "拍卖公告", "正文")), List.of(), new Mark(2, "p"));
            assertThat(index.search(MARKET).total()).isZero();
            assertThat(index.search(SearchQuery.of("拍卖")).total()).isEqualTo(1);
        }
    }

    @Test
    void a_record_taken_down_is_not_found_counted_suggested_or_in_any_facet() {
        try (SearchIndex index = filled(1)) {
            index.apply(List.of(), List.of("n0"), new Mark(2, "p"));
            SearchResult found = index.search(MARKET);
            assertThat(found.total()).isZero();
            assertThat(found.facets().values()).allMatch(List::isEmpty);
            assertThat(index.search(SearchQuery.of("")).total()).isZero();
            assertThat(index.suggest("第", null)).isEmpty();
        }
    }

    @Test
    void facets_count_everything_found_and_only_that() {
        try (SearchIndex index = filled(1000)) {
            SearchResult found =
                    index.search(MARKET.within(Filter.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 9))));
            assertThat(found.total()).isEqualTo(9);
            assertThat(found.facets().get("topic")).containsExactly(new Bucket("流通", 5), new Bucket("外贸", 4));
            assertThat(found.facets().get("category"))
                    .containsExactly(new Bucket("vital-interest", 6), new Bucket("wide-knowledge", 3));
            assertThat(found.facets().get("year")).containsExactly(new Bucket("2024", 9));
            assertThat(found.facets().get("kind")).containsExactly(new Bucket("proactive-publication", 9));
            Filter narrow =
                    new Filter("bureau", "proactive-publication", "外贸", "wide-knowledge", null, 2025, null, null);
            assertThat(index.search(MARKET.within(narrow)).total()).isEqualTo(61);
            assertThat(index.search(MARKET.within(Filter.ofBody("another"))).total())
                    .isZero();
        }
    }

    @Test
    void every_page_follows_the_one_before_without_gap_or_repetition() {
        try (SearchIndex index = filled(230)) {
            for (SearchQuery query : List.of(MARKET, MARKET.by(SearchQuery.Sort.DATE), SearchQuery.of(""))) {
                List<String> seen = new ArrayList<>();
                SearchResult page = index.search(query);
                seen.addAll(Library.ids(page));
                while (page.next() != null) {
                    page = index.search(query.after(page.next()));
                    assertThat(page.total()).isEqualTo(230);
                    seen.addAll(Library.ids(page));
                }
                assertThat(seen).hasSize(230).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void by_date_the_latest_comes_first() {
        try (SearchIndex index = filled(30)) {
            assertThat(Library.ids(index.search(MARKET.by(SearchQuery.Sort.DATE).pagesOf(3))))
                    .containsExactly("n29", "n28", "n27");
            assertThat(Library.ids(index.search(SearchQuery.of("").pagesOf(2)))).containsExactly("n29", "n28");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "MTIz", "Ly8v", "----"})
    void a_cursor_nobody_issued_is_refused(String cursor) {
        try (SearchIndex index = filled(3)) {
            assertThatThrownBy(() -> index.search(MARKET.after(cursor)))
                    .as(cursor)
                    .isInstanceOf(SearchIndex.UnknownCursor.class);
        }
    }

    @Test
    void a_snippet_marks_what_was_found_and_escapes_everything_else() {
        try (SearchIndex index = backend.open(directory)) {
            String hostile = "前文。<script>alert('市场')</script> & \"市场主体\" <mark>假</mark>。";
            index.apply(List.of(Library.record("x", "<b>市场</b>主体", hostile)), List.of(), new Mark(1, "p"));
            SearchResult.Hit hit = index.search(SearchQuery.of("市场主体")).items().getFirst();
            assertThat(hit.title()).isEqualTo("<b>市场</b>主体");
            assertThat(hit.markedTitle().html()).isEqualTo("&lt;b&gt;<mark>市场</mark>&lt;/b&gt;<mark>主体</mark>");
            assertThat(hit.snippet().html())
                    .contains("<mark>市场主体</mark>")
                    .contains("&lt;script&gt;alert(&#39;<mark>市场</mark>&#39;)&lt;/script&gt; &amp; &quot;")
                    .contains("&lt;mark&gt;假&lt;/mark&gt;");
            assertThat(hit.snippet().html().replaceAll("</?mark>", "")).doesNotContain("<", ">");
        }
    }

    @Test
    void a_snippet_is_short_and_comes_from_deep_inside_a_long_text() {
        try (SearchIndex index = backend.open(directory)) {
            String text = "本条规定一般事项。".repeat(20_000) + "退回押金的时限为三日。" + "本条规定其他事项。".repeat(20_000);
            index.apply(List.of(Library.record("x", "长文", text)), List.of(), new Mark(1, "p"));
            SearchResult.Hit hit = index.search(SearchQuery.of("退回押金")).items().getFirst();
            assertThat(hit.snippet().html()).contains("<mark>退回押金</mark>").hasSizeLessThan(600);
        }
    }

    @Test
    void traditional_and_full_width_writing_is_marked_where_it_stands() {
        try (SearchIndex index = backend.open(directory)) {
            index.apply(List.of(Library.record("x", "標題", "關於ＷＴＯ規則的說明")), List.of(), new Mark(1, "p"));
            assertThat(index.search(SearchQuery.of("wto规则"))
                            .items()
                            .getFirst()
                            .snippet()
                            .html())
                    .isEqualTo("關於<mark>ＷＴＯ規則</mark>的說明");
        }
    }

    @Test
    void after_a_restart_it_goes_on_from_where_it_was() {
        filled(5).close();
        try (SearchIndex index = backend.open(directory)) {
            assertThat(index.position()).isEqualTo(new Mark(5, "p"));
            assertThat(index.search(MARKET).total()).isEqualTo(5);
        }
    }

    @Test
    void a_rebuilt_index_takes_over_at_once_and_the_old_one_serves_until_then() {
        try (SearchIndex index = filled(5)) {
            try (SearchIndex.Rebuild fresh = index.rebuild()) {
                fresh.apply(notices(0, 7), List.of(), new Mark(7, "q"));
                assertThat(index.search(MARKET).total()).isEqualTo(5);
                index.apply(notices(5, 6), List.of(), new Mark(6, "p"));
                assertThat(index.search(MARKET).total()).isEqualTo(6);
                fresh.takeOver();
            }
            assertThat(index.search(MARKET).total()).isEqualTo(7);
            assertThat(index.position()).isEqualTo(new Mark(7, "q"));
        }
        try (SearchIndex index = backend.open(directory)) {
            assertThat(index.search(MARKET).total()).isEqualTo(7);
        }
    }

    @Test
    void a_rebuilding_that_is_given_up_changes_nothing() {
        try (SearchIndex index = filled(5)) {
            try (SearchIndex.Rebuild fresh = index.rebuild()) {
                fresh.apply(notices(0, 2), List.of(), new Mark(2, "q"));
            }
            assertThat(index.search(MARKET).total()).isEqualTo(5);
        }
    }

    @Test
    void an_installation_adds_synonyms_of_its_own() throws IOException {
        Files.writeString(directory.resolve("synonyms.txt"), "# ours\n行情快报, 市场通报\n");
        try (SearchIndex index = filled(2)) {
            assertThat(index.search(SearchQuery.of("行情快报")).total()).isEqualTo(2);
        }
    }

    @Test
    void a_text_longer_than_a_query_may_be_is_refused() {
        assertThatThrownBy(() -> SearchQuery.of("长".repeat(SearchQuery.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
