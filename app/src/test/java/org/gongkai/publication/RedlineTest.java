package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader sees of a change, and what it may cost. */
class RedlineTest {

    private static List<String> shown(List<String> before, List<String> after) {
        return Redline.between(before, after).rows().stream()
                .map(Redline.Row::html)
                .toList();
    }

    @Test
    void a_changed_day_is_marked_within_its_paragraph() {
        assertThat(shown(List.of("标题", "受理截止2026年3月1日。"), List.of("标题", "受理截止2026年3月15日。")))
                .containsExactly("标题", "受理截止2026年3月<del>1</del><ins>15</ins>日。");
    }

    @Test
    void a_number_is_replaced_whole() {
        assertThat(shown(List.of("最高补贴2,000元，上浮10.5%"), List.of("最高补贴2,500元，上浮11.5%")))
                .containsExactly("最高补贴<del>2,000</del><ins>2,500</ins>元，上浮<del>10.5</del><ins>11.5</ins>%");
    }

    @Test
    void rows_of_a_table_and_items_of_a_list_are_lines_and_cells_are_apart() {
        String before = "<table><tr><td><p>洮北区</p></td><td>320.00</td></tr><tr><td>通榆县</td><td>150.00</td></tr></table>"
                + "<ul><li>申请表</li><li>营业执照<ul><li>复印件</li></ul></li></ul><p>一<br>二</p>";
        assertThat(CleanHtml.words(before).lines().map(String::strip))
                .containsExactly("洮北区\t320.00", "通榆县\t150.00", "申请表", "营业执照", "复印件", "一", "二");
    }

    @Test
    void paragraphs_that_have_nothing_in_common_are_not_mixed() {
        assertThat(shown(List.of("甲乙丙丁戊己"), List.of("子丑寅卯辰巳"))).containsExactly("<del>甲乙丙丁戊己</del><ins>子丑寅卯辰巳</ins>");
    }

    @Test
    void what_was_added_or_taken_away_is_marked_whole() {
        assertThat(shown(List.of("一", "二", "三"), List.of("一", "三", "四")))
                .containsExactly("一", "<del>二</del>", "三", "<ins>四</ins>");
    }

    @Test
    void signs_of_markup_are_compared_before_they_are_escaped() {
        assertThat(shown(List.of("增幅 a<b 时"), List.of("增幅 a>b 时")))
                .containsExactly("增幅 a<del>&lt;</del><ins>&gt;</ins>b 时");
    }

    @Test
    void rewriting_a_whole_code_costs_seconds_at_most_and_loses_no_line() {
        List<String> before = text(18_000, 1);
        List<String> after = text(18_000, 2);
        assertThatCode(() -> assertThat(java.util.concurrent.CompletableFuture.supplyAsync(() -> shown(before, after))
                                .orTimeout(Duration.ofSeconds(20).toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                                .join())
                        .hasSize(36_000))
                .doesNotThrowAnyException();
        assertThat(shown(text(900, 3), text(900, 4))).isNotEmpty();
    }

    private static List<String> text(int lines, int seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> IntStream.range(0, 40)
                        .mapToObj(_ -> Character.toString(0x4e00 + random.nextInt(2000)))
                        .collect(Collectors.joining()))
                .limit(lines)
                .toList();
    }
}
