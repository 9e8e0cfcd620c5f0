package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverviewTest {

    @Test
    void the_author_s_summary_goes_before_the_text() {
        assertThat(Overview.of(" 一句话\n概述 ", "正文", false)).isEqualTo("一句话 概述");
    }

    @Test
    void without_a_summary_the_text_tells_from_its_beginning_but_not_to_whom_it_is_addressed() {
        assertThat(Overview.of("", "各县（市、区）商务主管部门：\n  为完善网络，现通知如下。", false)).isEqualTo("为完善网络，现通知如下。");
        assertThat(Overview.of("", "# 总则\n第一条 目的。", false)).isEqualTo("总则 第一条 目的。");
        assertThat(Overview.of("", "支持方向：零售、批发。", false)).isEqualTo("支持方向：零售、批发。");
    }

    @Test
    void of_formatted_text_words_alone_are_told_even_where_it_was_cut_within_a_tag() {
        assertThat(Overview.of("", "<p>甲 &amp; 乙</p><p>丙</p><p><a hre", true)).isEqualTo("甲 & 乙 丙");
    }

    @Test
    void what_is_long_is_cut_between_characters() {
        String told = Overview.of("", "𠮷".repeat(100), false);
        assertThat(told).isEqualTo("𠮷".repeat(72) + "…");
        assertThat(Overview.of("", "", false)).isEmpty();
    }
}
