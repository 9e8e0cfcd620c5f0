package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What word processors put on the clipboard and into files, and what of it a public page carries. */
class CleanHtmlTest {

    private static final String WORD_TABLE = """
            <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-family:仿宋_GB2312'>支持标准如下：<o:p></o:p></span></p>
            <table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
             <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
              <td width=277 colspan=2 valign=top style='width:207.4pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center><b><span lang=EN-US>2026</span></b><b>年<o:p></o:p></b></p></td>
             </tr>
             <tr><td rowspan="2" style='width:103.7pt'><p class=MsoNormal>零售</p></td><td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td></tr>
            </table>""";

    static Stream<Arguments> pasted() {
        return Stream.of(
                Arguments.of(
                        "a table keeps its rows and merged cells, and nothing of its looks",
                        WORD_TABLE,
                        "<p>支持标准如下：</p> <table> <tbody><tr> <td colspan=\"2\"><p><b>2026</b><b>年</b></p></td> </tr> "
                                + "<tr><td rowspan=\"2\"><p>零售</p></td><td></td></tr> </tbody></table>"),
                Arguments.of(
                        "headings become those of a page, whose first belongs to the title",
                        "<h1 style='mso-pagination:widow-orphan'>总则<o:p></o:p></h1><h2>目的</h2><h6>附则</h6>",
                        "<h2>总则</h2><h2>目的</h2><h4>附则</h4>"),
                Arguments.of(
                        "drawings go with the text in them",
                        "<p>甲<v:shape id=\"_x0000_s1026\" style='position:absolute'><v:imagedata src=\"file:///C:/a.png\"/>"
                                + "<v:textbox>图中</v:textbox></v:shape>乙</p>",
                        "<p>甲乙</p>"),
                Arguments.of(
                        "settings of the program are no words of the document",
                        "<xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>"
                                + "<style>@font-face{font-family:宋体}</style><title>文档1</title><p>正文</p>",
                        "<p>正文</p>"),
                Arguments.of(
                        "conditional comments go",
                        "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><p>正文"
                                + "<![if !supportLists]><span>1.</span><![endif]></p>",
                        "<p>正文1.</p>"),
                Arguments.of(
                        "a table within a table stays within it",
                        "<table><tr><td>外<table><tr><td>内</td></tr></table></td></tr></table>",
                        "<table><tbody><tr><td>外<table><tbody><tr><td>内</td></tr></tbody></table></td></tr></tbody></table>"),
                Arguments.of(
                        "what a tracked change deleted is no longer part of the document",
                        "<p>补助<del cite=\"mailto:wang\">三百万元</del><ins cite=\"mailto:wang\">二百万元</ins></p>",
                        "<p>补助二百万元</p>"),
                Arguments.of(
                        "hidden text goes with its words",
                        "<p>公开<span style='display:none;mso-hide:all'>内部掌握</span></p><p hidden>一</p>"
                                + "<p style='FONT-SIZE: 0px'>二</p><p style='opacity:0.0'>三</p><p style='visibility : hidden'>四</p>"
                                + "<p style='position:absolute;left:-9999px'>五</p>",
                        "<p>公开</p>"),
                Arguments.of(
                        "what is hidden between figures does not come among them",
                        "<p>电话<span style='display:none'>9</span>0431-1234567</p>",
                        "<p>电话0431-1234567</p>"),
                Arguments.of(
                        "looks that hide nothing take no words away",
                        "<p style='text-indent:-105.0pt;margin-left:105pt'>一</p><p style='font-size:0.8em;opacity:0.9'>二</p>"
                                + "<p style='line-height:0'>三</p>",
                        "<p>一</p><p>二</p><p>三</p>"),
                Arguments.of(
                        "distance made of empty paragraphs goes",
                        "<p class=MsoNormal><o:p>&nbsp;</o:p></p><p>一</p><p><br></p>",
                        "<p>一</p>"),
                Arguments.of(
                        "scripts, handlers, frames and pictures from elsewhere go",
                        "<p onclick=\"x()\" id=a>一<script>x()</script><img src=//e.example/x onerror=x()></p>"
                                + "<iframe src=//e.example></iframe><a href=\"javascript:x()\">二</a>",
                        "<p>一</p><a rel=\"noopener nofollow\">二</a>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pasted")
    void of_what_word_processors_write_only_the_document_stays(String what, String html, String clean) {
        assertThat(oneLine(CleanHtml.of(html))).isEqualTo(clean);
        assertThat(CleanHtml.of(CleanHtml.of(html))).as("cleaned twice").isEqualTo(CleanHtml.of(html));
    }

    private static String oneLine(String html) {
        return html.replaceAll("\\s+", " ").strip();
    }

    @Test
    void comments_pasted_from_a_word_processor_are_not_published() {
        String pasted = "<p>补助标准为30%<span class=\"MsoCommentReference\"><a class=\"msocomanchor\">[U1]</a></span>。</p>"
                + "<div style='mso-element:comment-list'><div style='mso-element:comment'>"
                + "<p class=\"MsoCommentText\">此数字局长还没同意</p></div></div>";
        assertThat(CleanHtml.of(pasted)).contains("补助标准为30%").doesNotContain("U1", "局长");
    }

    @Test
    void a_value_of_markup_says_nothing_but_what_it_is_for() {
        assertThat(CleanHtml.of("<ol start=\"13800138000\" type=\"张三\"><li>甲</li></ol>"))
                .isEqualTo("<ol><li>甲</li></ol>");
        assertThat(CleanHtml.of("<ol start=\"12\" type=\"a\"><li>甲</li></ol>"))
                .isEqualTo("<ol start=\"12\" type=\"a\"><li>甲</li></ol>");
        assertThat(CleanHtml.of("<table><tr><th scope=\"110101199003074477\" colspan=\"13800138000\">甲</th>"
                        + "<td rowspan=\"13800138000\">乙</td></tr></table>"))
                .isEqualTo("<table><tbody><tr><th>甲</th><td>乙</td></tr></tbody></table>");
    }
}
