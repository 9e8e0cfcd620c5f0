package org.gongkai.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.gongkai.regulation.ChineseNumeral;
import org.gongkai.regulation.Citation;
import org.gongkai.regulation.Instrument;
import org.gongkai.regulation.Regulations;

/** Writes citations as letters do: {@code 条例36(2)} is 《中华人民共和国政府信息公开条例》第三十六条第（二）项. */
record CitationsInWords(Regulations law) {

    /** Articles that consist of items (项) only; elsewhere the first number below the article is a paragraph (款). */
    private static final Set<String> ITEMISED = Set.of("条例20", "条例36");

    /** All of them, those of one instrument behind its title once. */
    String of(List<Citation> citations) {
        Map<String, StringJoiner> places = new LinkedHashMap<>();
        citations.forEach(citation -> places.computeIfAbsent(title(citation), _ -> new StringJoiner("、"))
                .add(place(citation)));
        return places.entrySet().stream()
                .map(each -> each.getKey() + each.getValue())
                .collect(Collectors.joining("、"));
    }

    String of(String citation) {
        return of(List.of(Citation.of(citation)));
    }

    private String title(Citation citation) {
        Instrument instrument = law.instrument(citation.instrument())
                .orElseThrow(() -> new IllegalArgumentException("no such instrument: " + citation));
        String title = "《" + instrument.title().replaceAll("（.*）$", "") + "》";
        return instrument.kind() == Instrument.Kind.SEED ? "本机关" + title : title;
    }

    private static String place(Citation citation) {
        String article = "第" + numeral(citation.article(), "条第（", "）项", "条");
        String paragraph = citation.paragraph();
        if (paragraph == null) {
            return article;
        }
        boolean items = ITEMISED.contains(citation.wholeArticle().text());
        return article + (items ? "第（" + numeral(paragraph) + "）项" : "第" + numeral(paragraph, "款第（", "）项", "款"));
    }

    /** One number with what follows it, or two with what stands between and behind them. */
    private static String numeral(String number, String between, String behind, String alone) {
        String[] parts = number.split("\\.", 2);
        return parts.length == 1 ? numeral(parts[0]) + alone : numeral(parts[0]) + between + numeral(parts[1]) + behind;
    }

    private static String numeral(String digits) {
        return ChineseNumeral.write(Integer.parseInt(digits)).replaceFirst("^一十", "十");
    }
}
