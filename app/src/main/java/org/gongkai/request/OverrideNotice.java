package org.gongkai.request;

import static org.gongkai.request.Paragraph.Part.DECISION;
import static org.gongkai.request.Paragraph.Part.OPENING;
import static org.gongkai.request.Paragraph.Part.REASON;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.regulation.Regulations;
import org.jspecify.annotations.Nullable;

/**
 * Tells a third party that information will be disclosed for the public interest although it did not agree
 * (条例32).
 *
 * @param objectedOn the day its objection came; null where it stayed silent
 * @param information what is disclosed
 * @param reason why the public interest demands it
 */
public record OverrideNotice(
        Issuer issuer,
        String partyName,
        boolean organisation,
        @Nullable LocalDate objectedOn,
        String information,
        String reason,
        String letterNumber,
        LocalDate issuedOn) {

    public Letter letter(Regulations law) {
        String decision =
                "经审查，本机关认为不公开上述信息可能对公共利益造成重大影响。根据%s的规定，本机关决定予以公开。".formatted(new CitationsInWords(law).of("条例32"));
        return new Letter(
                "政府信息公开第三方告知书",
                letterNumber,
                Phrases.line(partyName),
                List.of(
                        new Paragraph(OPENING, opening()),
                        new Paragraph(DECISION, decision),
                        new Paragraph(REASON, "决定公开的理由：" + Phrases.sentence(reason))),
                new RemedyParagraph(law, issuer, "本告知书", issuedOn).eitherWay(),
                issuer.name(),
                issuedOn);
    }

    private String opening() {
        String you = Phrases.you(organisation);
        String answer =
                objectedOn == null ? you + "在规定的期限内没有答复。" : you + "于%s答复不同意公开。".formatted(Phrases.date(objectedOn));
        return "本机关曾就涉及%s的下列政府信息征求%s的意见：%s。%s".formatted(you, you, Phrases.quoted(information), answer);
    }
}
