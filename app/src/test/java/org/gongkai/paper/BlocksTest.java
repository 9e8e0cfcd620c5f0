package org.gongkai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a paper takes over from a text: every word of it. */
class BlocksTest {

    private static List<String> texts(String html) {
        return Blocks.of(html).stream()
                .map(block -> switch (block) {
                    case Block.Text text -> text.text();
                    case Block.Heading heading -> heading.text();
                    case Block.Table table -> "表" + table.rows().size();
                })
                .toList();
    }

    @Test
    void words_that_are_emphasised_or_linked_in_an_item_are_words_of_the_item() {
        assertThat(texts("<ul><li>补贴标准为<strong>每户五千元</strong>，见<a href='https://x.cn/a'>附表甲</a></li></ul>"
                        + "<ol start='3'><li><em>斜体三</em></li><li>四</li></ol>"))
                .containsExactly("• 补贴标准为每户五千元，见附表甲", "3. 斜体三", "4. 四");
    }

    @Test
    void an_item_of_several_paragraphs_keeps_their_order() {
        assertThat(texts("<ol><li><p>第一段</p>尾注<p>第二段</p></li></ol>")).containsExactly("1. 第一段", "尾注", "第二段");
    }

    @Test
    void an_item_that_begins_with_a_table_or_is_empty_has_its_number() {
        assertThat(texts("<ol><li><table><tr><td>甲</td></tr></table></li><li></li></ol>"))
                .containsExactly("1.", "表1", "2.");
    }

    @Test
    void a_list_within_an_item_follows_it() {
        assertThat(texts("<ul><li>甲<ul><li>乙</li></ul></li></ul>")).containsExactly("• 甲", "• 乙");
    }

    @Test
    void how_a_source_is_broken_into_lines_does_not_matter() {
        assertThat(texts("<ul><li>\n  甲\n  <b>乙</b>\n</li></ul>前文\n后文")).containsExactly("• 甲 乙", "前文 后文");
    }
}
