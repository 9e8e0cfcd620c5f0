package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.search.SearchQuery.Filter;
import org.gongkai.search.SearchQuery.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of index gives the same answer in full: order, counts, facets, marked titles and snippets, suggestions, pages. Asked
 * are some hundred queries cut out of records made by chance, and those that lead into corners.
 */
class BackendsAgreeTest {

    private static final List<String> PIECES = List.of(
            "市场",
            "巡查",
            "成品油",
            "零售",
            "经营资格",
            "审批",
            "办事指南",
            "通知",
            "农贸",
            "许可",
            "处罚",
            "罚款",
            "行政",
            "备案",
            "电子商务",
            "外贸",
            "GDP",
            "Wi-Fi",
            "２０２６年",
            "（试行）",
            "一",
            "的",
            "和",
            "公开",
            "ＷＴＯ",
            "對外貿易",
            "a",
            "abc12",
            "。",
            "，",
            " ",
            "\n",
            "㈠",
            "ﷺ",
            "😀",
            "ㄱ",
            "カタカナ",
            "𠮷",
            "e\u0301",
            "no. 7|8",
            "白商发〔2026〕3号",
            "白政办〔2025〕第12号");

    private static final List<String> CORNERS = List.of(
            "",
            "市场",
            "\"农贸市场\"",
            "市场 -罚款",
            "-市场",
            "-市场 -行政",
            "xingzheng",
            "xzxk",
            "xk",
            "形正",
            "白商发[2026]3号",
            "〔2025〕12号 市场",
            "2026 3号",
            "低保",
            "电商 外贸",
            "三公经费 市场",
            "gdp 市场",
            "市场abc12",
            "行政abc12许可",
            "a一",
            "no. 7|8",
            "|",
            "7|8",
            "\"7|8\"",
            "ﷺ",
            "𠮷",
            "ㄱ",
            "カタカナ",
            "é",
            "没有这回事",
            "怎么办理成品油零售的许可",
            "请问市场巡查是什么",
            "办行政许可的通知",
            "的",
            "怎么的了",
            "1122/2026-00007",
            "1122/2026-00007 市场",
            "1122/2026-99999",
            "跨境市场补贴细则巡查",
            "\u0000",
            "\uD83D",
            "？！。");

    @TempDir
    static Path directory;

    private static final Random CHANCE = new Random(20260130);
    private static final List<Searchable> RECORDS =
            IntStream.range(0, 300).mapToObj(BackendsAgreeTest::record).toList();

    private static SearchIndex lucene;
    private static SearchIndex openSearch;

    @BeforeAll
    static void fill() {
        lucene = Backend.LUCENE.open(directory.resolve("lucene"));
        openSearch = Backend.OPENSEARCH.open(directory.resolve("opensearch"));
        lucene.apply(RECORDS, List.of(), new Mark(1, "chance"));
        openSearch.apply(RECORDS, List.of(), new Mark(1, "chance"));
    }

    @AfterAll
    static void close() {
        lucene.close();
        openSearch.close();
    }

    private static String chance(int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(_ -> PIECES.get(CHANCE.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private static Searchable record(int number) {
        Searchable record = Library.record("n" + number, chance(2 + CHANCE.nextInt(6)), chance(CHANCE.nextInt(200)));
        Searchable numbered =
                CHANCE.nextInt(3) == 0 ? Library.numbered(record, "白商发〔2026〕" + CHANCE.nextInt(1, 9) + "号") : record;
        return Library.about(
                Library.indexed(numbered, "1122/2026-%05d".formatted(number)),
                CHANCE.nextBoolean() ? "流通" : "",
                List.of("vital-interest", "wide-knowledge", "").get(CHANCE.nextInt(3)),
                LocalDate.of(2024, 1, 1).plusDays(CHANCE.nextInt(900)));
    }

    private static void agree(SearchQuery query) {
        SearchResult expected = lucene.search(query);
        SearchResult found = openSearch.search(query);
        assertThat(Library.ids(found)).as("%s", query).isEqualTo(Library.ids(expected));
        assertThat(found.items()).as("%s", query).isEqualTo(expected.items());
        assertThat(found.total()).as("%s", query).isEqualTo(expected.total());
        assertThat(found.facets()).as("%s", query).isEqualTo(expected.facets());
        assertThat(found.relaxed()).as("%s", query).isEqualTo(expected.relaxed());
        assertThat(found.suggestions()).as("%s", query).isEqualTo(expected.suggestions());
        assertThat(found.next() == null).as("%s", query).isEqualTo(expected.next() == null);
    }

    private static String cut() {
        Searchable record = RECORDS.get(CHANCE.nextInt(RECORDS.size()));
        String text = CHANCE.nextBoolean() ? record.title() : record.text();
        int from = CHANCE.nextInt(Math.max(1, text.length()));
        return text.substring(from, Math.min(text.length(), from + 1 + CHANCE.nextInt(30)));
    }

    @Test
    void on_what_leads_into_corners() {
        CORNERS.forEach(each -> {
            agree(SearchQuery.of(each));
            agree(SearchQuery.of(each).by(Sort.DATE));
        });
    }

    @Test
    void on_what_is_cut_out_of_texts() {
        for (int i = 0; i < 200; i++) {
            String words = cut() + (CHANCE.nextBoolean() ? " " + cut() : "");
            agree(SearchQuery.of(CHANCE.nextInt(4) == 0 ? "\"" + words.replace('"', ' ') + "\"" : words));
        }
    }

    @Test
    void on_what_is_narrowed() {
        Filter narrow = new Filter("bureau", null, "流通", null, null, 2025, null, LocalDate.of(2025, 10, 1));
        for (String each : List.of("", "市场", "行政 许可")) {
            agree(SearchQuery.of(each).within(narrow));
            agree(SearchQuery.of(each).within(Filter.between(LocalDate.of(2024, 3, 1), null)));
            agree(SearchQuery.of(each).within(Filter.ofBody("another")));
        }
    }

    @Test
    void on_page_after_page() {
        for (SearchQuery query :
                List.of(SearchQuery.of("市场 许可"), SearchQuery.of("市场").by(Sort.DATE), SearchQuery.of(""))) {
            SearchResult expected = lucene.search(query.pagesOf(7));
            SearchResult found = openSearch.search(query.pagesOf(7));
            while (expected.next() != null) {
                assertThat(Library.ids(found)).isEqualTo(Library.ids(expected));
                expected = lucene.search(query.pagesOf(7).after(expected.next()));
                found = openSearch.search(query.pagesOf(7).after(Objects.requireNonNull(found.next())));
            }
            assertThat(Library.ids(found)).isEqualTo(Library.ids(expected));
            assertThat(found.next()).isNull();
        }
    }

    @Test
    void on_what_is_suggested() {
        for (String typed : List.of("市", "市场", "xing", "xz", "a", "許可", "7|8", "", "ﷺ", "成品油零")) {
            assertThat(openSearch.suggest(typed, null)).as(typed).isEqualTo(lucene.suggest(typed, null));
            assertThat(openSearch.suggest(typed, "another")).as(typed).isEmpty();
        }
    }
}
