package org.gongkai.portal.column;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.paper.Block;
import org.gongkai.paper.Blocks;
import org.gongkai.publication.PublicDocument;

/** 落款: who issued a document and the day it was formed, as they stand below an official text. */
public record Signature(String issuer, String date) {

    private static final String DIGIT = "[0-9０-９〇○零一二三四五六七八九十]";
    private static final Pattern DATE = Pattern.compile(DIGIT + "{4}年" + DIGIT + "{1,3}月" + DIGIT + "{1,3}日");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

    /** After its signature a text may still name who knows more and how far it is distributed. */
    private static final int AT_THE_END = 6;

    /**
     * What is to be set below a text; empty where the text has it already.
     *
     * @param body the text in HTML, as shown
     */
    static Optional<Signature> below(PublicDocument document, String body) {
        return isSigned(lines(body), BLANKS.matcher(document.issuer()).replaceAll(""))
                ? Optional.empty()
                : Optional.of(new Signature(document.issuer(), date(document.formedOn())));
    }

    /** Tables are no signatures, whatever dates stand in them. */
    private static List<String> lines(String body) {
        return Blocks.of(body).stream()
                .flatMap(block -> switch (block) {
                    case Block.Text text -> Stream.of(text.text());
                    case Block.Heading heading -> Stream.of(heading.text());
                    case Block.Table _ -> Stream.of();
                })
                .flatMap(String::lines)
                .map(line -> BLANKS.matcher(line).replaceAll(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** At the end either will do; further up, before an annex, issuer and date stand together. */
    private static boolean isSigned(List<String> lines, String issuer) {
        int end = Math.max(0, lines.size() - AT_THE_END);
        return lines.stream().skip(end).anyMatch(line -> line.equals(issuer) || isDate(line))
                || IntStream.range(0, lines.size()).anyMatch(at -> isPair(lines, at, issuer));
    }

    private static boolean isPair(List<String> lines, int at, String issuer) {
        String line = lines.get(at);
        return !issuer.isEmpty()
                && line.startsWith(issuer)
                && (isDate(line.substring(issuer.length()))
                        || line.equals(issuer) && at + 1 < lines.size() && isDate(lines.get(at + 1)));
    }

    private static boolean isDate(String line) {
        return DATE.matcher(line).matches();
    }

    private static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
