package org.gongkai.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void look() throws Exception {
        Papers papers = SamplePapers.installed();
        String body =
                "<p>各县（市、区）商务主管部门，局机关各科室：</p><p>为规范专项资金管理，提高资金使用效益，根据《中华人民共和国预算法》《中华人民共和国政府信息公开条例》（国务院令第711号）等有关规定，结合我市实际，制定本办法，现印发给你们，请认真贯彻执行。“引号”、‘单引号’——破折号……省略号；ABC Commerce 2026, 3.5%。</p><h2>一、总则</h2><p>专项资金坚持公开透明、突出重点、注重实效的原则。罕见字：𠮷𪚥㐂䶮，emoji 😀，阿拉伯文 مرحبا。</p><h3>（一）资金安排</h3><p>拨付情况如下。</p>"
                        + SamplePapers.TABLE + "<ol><li>第一项，办公场所租金补贴；</li><li>第二项，培训费用补助。</li></ol>";
        StringBuilder more = new StringBuilder(body);
        for (int i = 0; i < 12; i++)
            more.append("<p>第")
                    .append(i + 1)
                    .append("条　本办法所称专项资金，是指由市级财政预算安排，用于支持全市商贸流通业发展、促进消费、培育市场主体的资金；其使用和管理适用本办法，法律、行政法规另有规定的，从其规定。</p>");
        Path out = Path.of("/tmp/ofd/out");
        Files.createDirectories(out);
        Paper document = SamplePapers.document(more.toString());
        Paper letter = SamplePapers.letter(
                "李明：",
                "你于2026年1月30日提出的政府信息公开申请（受理编号：SQ-2026-0012）收悉。经审查，现答复如下：",
                "你申请公开的“2025年度专项资金拨付明细”属于主动公开范围，根据《中华人民共和国政府信息公开条例》第三十六条第（一）项规定，告知你获取该政府信息的方式、途径如下：请登录本机关网站查询。",
                "如对本答复不服，可以自收到本答复之日起60日内向白城市人民政府申请行政复议，或者自收到本答复之日起6个月内依法向人民法院提起行政诉讼。");
        for (PaperFormat f : PaperFormat.values()) {
            long t = System.nanoTime();
            Files.write(
                    out.resolve("document" + f.ending()),
                    papers.write(document, f).orElseThrow());
            System.out.println(f + " ms " + (System.nanoTime() - t) / 1_000_000);
            Files.write(
                    out.resolve("letter" + f.ending()), papers.write(letter, f).orElseThrow());
        }
    }
}
