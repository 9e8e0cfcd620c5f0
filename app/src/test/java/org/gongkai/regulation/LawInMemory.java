package org.gongkai.regulation;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A small law of one regulation and one statute; a test spoils one sentence of it and sees it refused. */
final class LawInMemory {

    private final Map<String, String> files = new HashMap<>(Map.of(
            "instruments/index.yaml", """
                    instruments:
                      - {id: YS, file: YS.yaml, citedAs: [依申请]}
                      - {id: 条例, file: statute.yaml, citedAs: []}
                    """,
            "instruments/YS.yaml", """
                    id: YS
                    kind: seed
                    title: 制度
                    titleEn: Regulation
                    sources: [甲]
                    articles:
                      - id: YS-4
                        title: 第三方
                        titleEn: Third party
                        effect: 征求
                        effectEn: Ask
                        status: enforced
                        doubts: [D1]
                        statute: [条例32]
                      - id: YS-5
                        title: 答复
                        titleEn: Reply
                        effect: >-
                          十五个工作日内
                          答复（见 YS-4）。
                        effectEn: Within fifteen days
                        status: enforced
                    parameters:
                      - id: YS-5.reply
                        title: 期限
                        titleEn: Time
                        bound: within
                        values:
                          - {from: 2008-05-01, amount: 15, unit: working-day, citation: YS-5}
                          - {from: 2027-01-01, amount: 20, unit: working-day, citation: YS-5}
                    """,
            "instruments/statute.yaml", """
                    id: 条例
                    kind: statute
                    title: 条例
                    titleEn: Statute
                    inForceFrom: 2019-05-15
                    sources: [乙]
                    articles:
                      - id: 条例32
                        title: 第三方
                        titleEn: Third party
                        effect: 决定
                        effectEn: Decide
                        status: no-effect
                        noEffectReason: 无
                        noEffectReasonEn: None
                    """,
            "doubts.yaml", """
                    doubts:
                      - id: D1
                        title: 沉默
                        titleEn: Silence
                        articles: [YS-4]
                        explanation: 沉默
                        explanationEn: Silence
                        decision: 反对
                        decisionEn: Objection
                        setting: {key: rule.YS-4.layer, choices: [seed, statute], default: seed}
                    """,
            "outcomes.yaml", """
                    remedies:
                      - {code: two-way, statute: [条例32]}
                      - {code: review-first, statute: [条例32]}
                    families:
                      - {code: disclosed, label: 公开, labelEn: Disclosed}
                    outcomes:
                      - code: disclosed
                        label: 公开
                        labelEn: Disclosed
                        family: disclosed
                        statute: [条例32]
                        releasesInformation: true
                        remedy: two-way
                    """));

    LawInMemory with(String file, String sound, String spoilt) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(sound)) {
            throw new IllegalArgumentException(file + " does not contain " + sound);
        }
        files.put(file, text.replace(sound, spoilt));
        return this;
    }

    Regulations read() {
        LawFiles source = path -> {
            String text = files.get(path);
            if (text == null) {
                throw new FileNotFoundException(path);
            }
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        };
        return LawBook.read(source).regulations();
    }
}
