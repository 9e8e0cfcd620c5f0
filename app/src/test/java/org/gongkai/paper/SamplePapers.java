package org.gongkai.paper;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Papers as they come, and the fonts of the machine the tests run on. */
public final class SamplePapers {

    static final Instant PUBLISHED = Instant.parse("2026-03-05T01:02:03Z");
    static final String TITLE = "关于印发《白城市促进商贸流通发展专项资金管理办法》的通知";
    static final String TABLE = "<table><tr><th>县（市、区）</th><th colspan=\"2\">金额（万元）</th></tr>"
            + "<tr><td rowspan=\"2\">镇赉县</td><td>上半年</td><td>12.50</td></tr>"
            + "<tr><td>下半年</td><td>30</td></tr></table>";

    private SamplePapers() {}

    /** Papers with the fonts that are installed. */
    public static Papers installed() {
        return Papers.with("", Typefaces.WELL_KNOWN);
    }

    /** Papers on a machine without a Chinese font. */
    public static Papers withoutFonts() {
        return Papers.with("", List.of(Path.of("/nowhere/font.ttf")));
    }

    static Paper document(String html) {
        return new Paper(
                null,
                List.of(
                        new Paper.Fact("索引号", "11220800MB1234567A/2026-00012"),
                        new Paper.Fact("主题分类", "商贸、海关、旅游"),
                        new Paper.Fact("发文机关", "白城市商务局"),
                        new Paper.Fact("发布日期", "2026-03-05")),
                TITLE,
                "白商发〔2026〕9号",
                Blocks.of(html),
                "白城市商务局",
                LocalDate.of(2026, 3, 4),
                false,
                PUBLISHED,
                new Paper.Code("https://gk.example.gov.cn/disclosure/documents/1", "扫码打开本页"));
    }

    static Paper letter(String... paragraphs) {
        return new Paper(
                new Paper.Masthead("白城市商务局", "公复〔2026〕3号"),
                List.of(),
                "政府信息公开申请答复书",
                "",
                List.of(paragraphs).stream()
                        .<Block>map(each -> new Block.Text(each, true))
                        .toList(),
                "白城市商务局",
                LocalDate.of(2026, 3, 5),
                false,
                PUBLISHED,
                null);
    }
}
