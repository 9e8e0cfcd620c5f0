package org.gongkai.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An official paper before it is set in type: what stands on it and where, not in which file.
 *
 * @param masthead the red head of a letter; null where the paper begins with its title
 * @param number below the title; empty where there is none, or where the masthead has it
 * @param facts the metadata block above the title; empty where the paper has none
 * @param signature the body that signs, above the date, where a seal has its place
 * @param signed whether the blocks end with signature and date themselves, so that they are not set again
 * @param made the moment the files name as that of their making: the same paper gives the same bytes
 * @param code to scan, after everything else; null where there is none
 */
public record Paper(
        @Nullable Masthead masthead,
        List<Fact> facts,
        String title,
        String number,
        List<Block> blocks,
        String signature,
        LocalDate date,
        boolean signed,
        Instant made,
        @Nullable Code code) {

    public Paper {
        facts = List.copyOf(facts);
        blocks = List.copyOf(blocks);
    }

    /** The name of the issuing body in red, the number under it, and a red rule. */
    public record Masthead(String body, String number) {}

    /** One entry of the metadata block. */
    public record Fact(String label, String value) {}

    /** An address as a code to scan, and what it is for. */
    public record Code(String address, String caption) {}

    /** What stands below the text: who signs, and the day. */
    public List<String> foot() {
        return signed ? List.of() : List.of(signature, dateLine());
    }

    private String dateLine() {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The metadata block row by row; the last may have one entry only. */
    public List<List<Fact>> factsInPairs() {
        List<List<Fact>> pairs = new ArrayList<>();
        for (int i = 0; i < facts.size(); i += 2) {
            pairs.add(facts.subList(i, Math.min(i + 2, facts.size())));
        }
        return pairs;
    }

    /** How much there is to set, as {@link Block#length} counts. */
    int length() {
        return title.length() + blocks.stream().mapToInt(Block::length).sum();
    }

    /** Of how many paragraphs it is made, those in cells among them. */
    int paragraphs() {
        return blocks.stream().mapToInt(Block::paragraphs).sum();
    }

    /** The same paper with every text replaced. */
    Paper with(UnaryOperator<String> text) {
        return new Paper(
                masthead == null ? null : new Masthead(text.apply(masthead.body()), text.apply(masthead.number())),
                facts.stream()
                        .map(each -> new Fact(text.apply(each.label()), text.apply(each.value())))
                        .toList(),
                text.apply(title),
                text.apply(number),
                blocks.stream().map(each -> each.with(text)).toList(),
                text.apply(signature),
                date,
                signed,
                made,
                code == null ? null : new Code(code.address(), text.apply(code.caption())));
    }
}
