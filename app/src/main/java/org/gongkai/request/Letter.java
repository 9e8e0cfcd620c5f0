package org.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.paper.Block;
import org.gongkai.paper.Paper;
import org.gongkai.procedure.Zone;
import org.jspecify.annotations.Nullable;

/**
 * An official letter (公文) before it is printed: what it says, not how it looks.
 *
 * @param number such as 公复〔2026〕3号; empty where the letter has none
 * @param addressee without the colon
 * @param remedy what the reader may do against it; null where the letter decides nothing
 * @param signature the body that signs
 */
public record Letter(
        String title,
        String number,
        String addressee,
        List<Paragraph> paragraphs,
        @Nullable String remedy,
        String signature,
        LocalDate date) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The date as it stands under the signature. */
    public String dateLine() {
        return Phrases.date(date);
    }

    /** What a file of it is called: its number, or its title while it has none. */
    public String fileName() {
        return number.isEmpty() ? title : number;
    }

    /** A page of its own, to read and print. */
    public String asHtml() {
        return LetterHtml.page(this);
    }

    /** The same page with a way back and a button to print it. */
    public String asHtml(LetterFrame frame) {
        return LetterHtml.page(this, frame);
    }

    /** The letter as it is set in type: under the red head of the body, with room for its seal. */
    public Paper asPaper() {
        List<Block> text = new ArrayList<>();
        text.add(new Block.Text(addressee + "：", false));
        paragraphs.forEach(each -> text.add(new Block.Text(each.text(), true)));
        if (remedy != null) {
            text.add(new Block.Text(remedy, true));
        }
        return new Paper(
                new Paper.Masthead(signature, number),
                List.of(),
                title,
                "",
                text,
                signature,
                date,
                false,
                date.atStartOfDay(Zone.CHINA).toInstant(),
                null);
    }

    /** Everything the letter says, as plain text; lines end with a line feed. */
    public String asText() {
        String head = title + "\n" + (number.isEmpty() ? "" : number + "\n");
        String body = paragraphs.stream().map(each -> "　　" + each.text() + "\n").collect(Collectors.joining());
        String last = remedy == null ? "" : "　　" + remedy + "\n";
        return head + "\n" + addressee + "：\n" + body + last + "\n" + signature + "\n" + dateLine() + "\n";
    }
}
