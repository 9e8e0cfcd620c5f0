package org.gongkai.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.procedure.StepData;

/** A letter as plain values that an event can hold, and back again. */
final class LetterRecord {

    private LetterRecord() {}

    static Map<String, Object> of(Letter letter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", letter.title());
        values.put("number", letter.number());
        values.put("addressee", letter.addressee());
        values.put(
                "paragraphs",
                letter.paragraphs().stream()
                        .map(each -> Map.of("part", each.part().name(), "text", each.text()))
                        .toList());
        if (letter.remedy() != null) {
            values.put("remedy", letter.remedy());
        }
        values.put("signature", letter.signature());
        values.put("date", letter.date().toString());
        return values;
    }

    static Letter read(StepData values) {
        return new Letter(
                values.textOr("title", ""),
                values.textOr("number", ""),
                values.textOr("addressee", ""),
                values.groups("paragraphs").stream()
                        .map(each ->
                                new Paragraph(Paragraph.Part.valueOf(each.textOr("part", "")), each.textOr("text", "")))
                        .toList(),
                values.text("remedy").orElse(null),
                values.textOr("signature", ""),
                LocalDate.parse(values.textOr("date", "")));
    }
}
