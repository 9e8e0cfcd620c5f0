package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and which record must come first, in every kind of index. */
@ParameterizedClass
@EnumSource(Backend.class)
class QuerySuiteTest {

    @TempDir
    static Path directory;

    private static final Map<Backend, SearchIndex> FILLED = new EnumMap<>(Backend.class);

    private final SearchIndex index;

    QuerySuiteTest(Backend backend) {
        index = FILLED.computeIfAbsent(backend, QuerySuiteTest::filled);
    }

    private static SearchIndex filled(Backend backend) {
        SearchIndex index = backend.open(directory);
        index.apply(
                List.of(
                        Library.numbered(
                                Library.record("retail", "白城市成品油零售经营资格审批办事指南", "申请人应当提交营业执照副本、安全评价报告。联系电话另行公布。"),
                                "白商发〔2026〕3号"),
                        Library.numbered(
                                Library.record("market", "关于规范农贸市场经营秩序的通知", "各县（市、区）商务主管部门应当加强对集贸市场的巡查。"),
                                "白商发〔2026〕13号"),
                        Library.numbered(
                                Library.record("budget", "白城市商务局２０２５年部门决算公开说明", "因公出国费用为零，公务接待费比上年下降。GDP 核算另见附件。"),
                                "白商函〔2025〕3号"),
                        Library.record("relief", "最低生活保障家庭消费券发放办法", "符合条件的家庭可以领取。依据白政发〔2024〕18号制定。"),
                        Library.record("cars", "报废机动车回收企业名单", "本名单按季度更新，企业排名不分先后。"),
                        Library.record("commerce", "跨境电子商务综合试验区建设方案", "推动电子商务与對外貿易融合發展，支持 Wi-Fi 全覆盖。"),
                        Library.indexed(
                                Library.record("penalty", "行政处罚决定信息公示", "对某加油站作出行政处罚，处以罚款。"), "1122/2026-00003"),
                        Library.record("licence", "行政许可事项目录", "列明许可的条件、程序和期限。"),
                        Library.indexed(
                                Library.record("openness", "政府信息公开指南", "公民可以申请公开政府信息。本指南以公开为目的编制。"), "1122/2026-00013"),
                        Library.indexed(
                                Library.record(
                                        "vouchers", "关于发放家电消费券有关事项的通知", "消费券分三批投放，每批 2026 张，编号 00003 起，专线 1122。"),
                                "1122/2026-00031"),
                        Library.withAttachment(Library.record("plan", "突发事件应急预案", "全文见附件。"), "储备肉投放启动条件：价格连续十日上涨。")),
                List.of(),
                new Mark(1, "x"));
        return index;
    }

    @AfterAll
    static void close() {
        FILLED.values().forEach(SearchIndex::close);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a word of the title,             成品油零售,                  retail",
        "a word of the text,              安全评价报告,                retail",
        "words that lie apart,            审批 成品油,                 retail",
        "words typed as one,              成品油审批指南,              retail",
        "a single character,              肉,                          plan",
        "traditional for simplified,      報廢機動車,                  cars",
        "simplified for traditional,      对外贸易融合发展,            commerce",
        "half width for full,             2025年部门决算,              budget",
        "full width for half,             ＷＩ－ＦＩ,                  commerce",
        "full width digits,               ２０２５年,                  budget",
        "upper case for lower,            gdp,                         budget",
        "a number as printed,             白商发〔2026〕3号,           retail",
        "square brackets,                 白商发[2026]3号,             retail",
        "round brackets with 第,          白商发（2026）第3号,         retail",
        "half width round brackets,       白商发(2026)3号,             retail",
        "lenticular brackets,             白商发【2026】3号,           retail",
        "no brackets,                     白商发 2026 3号,             retail",
        "without the series,              〔2026〕3号,                 retail",
        "year and number alone,           2026 3号,                    retail",
        "year in words,                   2026年第3号,                 retail",
        "a leading zero,                  白商发〔2026〕03号,          retail",
        "full width number,               白商发〔２０２６〕１３号,    market",
        "the end of the series,           商发〔2026〕13号,            market",
        "another series,                  白商函〔2025〕3号,           budget",
        "a number the text mentions,      白政发〔2024〕18号,          relief",
        "number and words,                白商发〔2026〕3号 成品油,    retail",
        "the common name,                 低保,                        relief",
        "the common name in a run,        低保消费券,                  relief",
        "the office by its old name,      电商 外贸,                   commerce",
        "a shorter name,                  报废车,                      cars",
        "a name for several,              三公经费,                    budget",
        "pinyin in one,                   xingzhengchufa,              penalty",
        "pinyin with blanks,              xing zheng xu ke,            licence",
        "first letters,                   xzxk,                        licence",
        "first letters of a part,         bfjdc,                       cars",
        "pinyin and characters,           xingzheng 目录,              licence",
        "one word that is nowhere,        跨境电子商务 补贴细则,       commerce",
        "a phrase,                        \"行政处罚决定\",            penalty",
        "a phrase in Chinese quotes,      “行政许可事项”,              licence",
        "with an exclusion,               行政 -处罚,                  licence",
        "an excluded phrase,              行政 -\"许可事项\",          penalty",
        "words of an attachment,          储备肉投放,                  plan",
        "the issuer and a word,           白城市商务局 名单,           cars",
        "an index number,                 bureau/market,               market",
        "an index number of digits,       1122/2026-00003,             penalty",
        "an index number in full width,   １１２２／２０２６－００００３, penalty",
        "an index number and a word,      1122/2026-00003 罚款,        penalty",
        "a verb and a particle,           发消费券的通知,              vouchers",
        "the same without,                消费券通知,                  vouchers",
        "how one does it,                 加油站怎么办证,              retail",
        "how one asks for it,             怎么申请信息公开？,          openness",
        "a telephone number asked for,    请问商务局电话是多少,        retail",
        "where one gets it,               低保在哪里领,                relief",
        "a verb before a common name,     领低保,                      relief",
        "what there is,                   行政许可有哪些事项呢,        licence",
        "traditional in a question,       怎樣報廢機動車,              cars",
        "a particle that is part of it,   以公开为目的,                openness",
    })
    void finds_first(String what, String typed, String first) {
        assertThat(Library.ids(index.search(SearchQuery.of(typed))).stream().limit(1))
                .as("%s: %s", what, typed)
                .isEqualTo(null == first || first.isEmpty() ? List.of() : List.of(first));
    }

    @ParameterizedTest
    @CsvSource({
        "\"处罚行政\",             a phrase in another order",
        "\"低保\",                 a quoted word is meant literally",
        "罚金额,                   characters that occur only apart",
        "白商办〔2026〕99号,       a number nobody has",
        "-行政 -成品油 -市场 -决算 -保障 -机动车 -电子商务 -应急 -公开 -消费券, nothing is left",
        "？！。,                   nothing but punctuation",
        "qqqq,                     letters that are no sound",
    })
    void finds_nothing(String typed, String why) {
        SearchResult found = index.search(SearchQuery.of(typed));
        assertThat(found.relaxed() ? List.of() : Library.ids(found)).as(why).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:行政",
                "*:*",
                "行政*",
                "行政~2",
                "(行政",
                "行政 AND",
                "\"",
                "\"\"",
                "-",
                "--",
                "- ",
                "“",
                "[2026 TO 2027]",
                "\\",
                "行政^9",
                "/.*/",
                "+",
                "行政 || 处罚",
                "\u0000",
                "\uD83D\uDE00",
                "\uD83D",
                "〔〕号",
                "-\"",
                "a -",
                "1=1; drop table"
            })
    void whatever_is_typed_is_text(String typed) {
        SearchResult found = index.search(SearchQuery.of(typed));
        assertThat(found.total()).isBetween(0L, 11L);
        assertThat(found.items()).hasSize((int) found.total());
    }

    @Test
    void a_query_of_the_greatest_length_is_answered() {
        String longest = "行政处罚决定 信息公示".repeat(20).substring(0, SearchQuery.LONGEST);
        assertThat(Library.ids(index.search(SearchQuery.of(longest))).getFirst())
                .isEqualTo("penalty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xian", "a", "zhuang", "\u4e00 ", "2026 ", "\"\"", "-", "〔2026〕"})
    void no_query_is_expensive(String part) {
        String longest = part.repeat(SearchQuery.LONGEST).substring(0, SearchQuery.LONGEST - 1) + "b";
        assertTimeout(Duration.ofSeconds(2), () -> index.search(SearchQuery.of(longest)));
        assertTimeout(Duration.ofSeconds(2), () -> index.suggest(longest, null));
    }

    @Test
    void a_long_run_of_blanks_in_a_text_costs_nothing() {
        String text = ("2026" + " ".repeat(100_000) + "2026]" + " ".repeat(100_000)).repeat(2);
        assertTimeout(Duration.ofSeconds(5), () -> {
            index.apply(List.of(Library.record("blanks", "空白", text)), List.of(), new Mark(2, "x"));
            index.apply(List.of(), List.of("blanks"), new Mark(3, "x"));
        });
    }

    @Test
    void synonyms_of_one_direction_do_not_find_back() {
        assertThat(Library.ids(index.search(SearchQuery.of("打官司")))).isEmpty();
        assertThat(index.search(SearchQuery.of("罚款")).total()).isEqualTo(1);
    }

    @Test
    void what_has_only_some_of_the_words_is_told_as_such() {
        assertThat(index.search(SearchQuery.of("跨境电子商务 补贴细则")).relaxed()).isTrue();
        assertThat(index.search(SearchQuery.of("跨境电子商务 方案")).relaxed()).isFalse();
    }

    @Test
    void words_that_only_ask_are_not_missed() {
        assertThat(index.search(SearchQuery.of("发消费券的通知")).relaxed()).isFalse();
        assertThat(index.search(SearchQuery.of("请问加油站怎么办证呢")).relaxed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1122/2026-00003", "1122-2026-00003", "\u30001122／2026—00003"})
    void an_index_number_finds_its_one_document_only(String typed) {
        assertThat(Library.ids(index.search(SearchQuery.of(typed)))).containsExactly("penalty");
    }

    @Test
    void an_index_number_nobody_has_is_read_as_words() {
        assertThat(index.search(SearchQuery.of("2026-1122")).total()).isPositive();
    }

    @Test
    void a_question_word_in_quotation_marks_is_meant_literally() {
        assertThat(index.search(SearchQuery.of("\"怎么申请\"")).total()).isZero();
    }

    @Test
    void a_wrong_character_of_the_right_sound_leads_to_the_title() {
        SearchResult found = index.search(SearchQuery.of("形正处罚"));
        assertThat(found.suggestions()).contains("行政处罚决定信息公示");
    }

    @ParameterizedTest
    @CsvSource({
        "行政, 行政处罚决定信息公示|行政许可事项目录",
        "行, 行政处罚决定信息公示|行政许可事项目录",
        "许可事, 行政许可事项目录",
        "報廢, 报废机动车回收企业名单",
        "xzxk, 行政许可事项目录",
        "baofei, 报废机动车回收企业名单",
        "没有这样的题目, ''"
    })
    void titles_are_suggested_while_typing(String typed, String titles) {
        assertThat(index.suggest(typed, "bureau"))
                .containsExactlyInAnyOrderElementsOf(titles.isEmpty() ? List.of() : Arrays.asList(titles.split("\\|")));
        assertThat(index.suggest(typed, "another-body")).isEmpty();
    }
}
