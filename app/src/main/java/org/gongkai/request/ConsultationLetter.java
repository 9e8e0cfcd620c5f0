package org.gongkai.request;

import static org.gongkai.request.Paragraph.Part.INSTRUCTION;
import static org.gongkai.request.Paragraph.Part.OPENING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.procedure.CaseView;
import org.gongkai.procedure.Layer;
import org.gongkai.regulation.Regulations;
import org.jspecify.annotations.Nullable;

/**
 * Asks a third party whether information that concerns it may be disclosed (第三方意见征询书). What its silence means
 * depends on the rule the body follows (doubt D12); the letter says so. Who asked for the information is not told.
 *
 * @param information what would be disclosed
 * @param interest {@code trade-secret} or {@code privacy}
 * @param layer the body's own rule (YS-4) or the statute's (条例32)
 * @param replyLink where to answer online; null where that is not offered
 */
public record ConsultationLetter(
        Issuer issuer,
        String partyName,
        boolean organisation,
        String information,
        String interest,
        Layer layer,
        @Nullable String replyLink,
        String letterNumber,
        LocalDate issuedOn) {

    /** To a party of a case, about what the case wants now. */
    static ConsultationLetter of(CaseView file, ThirdParty party, Issuer issuer, String number, LocalDate day) {
        return new ConsultationLetter(
                issuer,
                party.name(),
                party.organisation(),
                ApplicantTraces.covered(file.data()),
                party.interest(),
                Consultation.layer(file),
                null,
                number,
                day);
    }

    public Letter letter(Regulations law) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(OPENING, opening(law)));
        paragraphs.add(new Paragraph(INSTRUCTION, request(law)));
        paragraphs.add(new Paragraph(INSTRUCTION, silence(law)));
        if (replyLink != null) {
            paragraphs.add(new Paragraph(INSTRUCTION, "网上答复地址：" + replyLink + "（仅限本次答复使用，请勿转交他人）。"));
        }
        return new Letter(
                "政府信息公开第三方意见征询书", letterNumber, Phrases.line(partyName), paragraphs, null, issuer.name(), issuedOn);
    }

    private String you() {
        return Phrases.you(organisation);
    }

    private String opening(Regulations law) {
        return "本机关收到政府信息公开申请，所申请的信息涉及%s：%s。该信息可能涉及%s的%s，公开后可能损害%s的合法权益。根据%s的规定，现征求%s的意见。"
                .formatted(
                        you(),
                        Phrases.quoted(information),
                        you(),
                        interestInWords(),
                        you(),
                        new CitationsInWords(law).of(basis()),
                        you());
    }

    private String interestInWords() {
        return switch (interest) {
            case "trade-secret" -> "商业秘密";
            case "privacy" -> "个人隐私";
            default -> throw new IllegalArgumentException("no such interest: " + interest);
        };
    }

    private String basis() {
        return layer == Layer.BUREAU ? "YS-4" : "条例32";
    }

    private String request(Regulations law) {
        String parameter = layer == Layer.BUREAU ? "YS-4.third-party" : "条例32.third-party";
        int days = law.parameter(parameter).on(issuedOn).amount();
        return "请%s自收到本征询书之日起%d个工作日内书面答复是否同意公开；不同意公开的，请指明不同意公开的内容并说明理由。".formatted(you(), days);
    }

    private String silence(Regulations law) {
        CitationsInWords words = new CitationsInWords(law);
        return layer == Layer.BUREAU
                ? "逾期未答复的，依照%s，按不同意公开处理，本机关对涉及%s的上述内容不予公开。".formatted(words.of("YS-4"), you())
                : "逾期未答复的，由本机关依照%s决定是否公开。%s不同意公开且有合理理由的，本机关不予公开；但本机关认为不公开可能对公共利益造成重大影响的，可以决定公开，并将公开的内容和理由书面告知%s。"
                        .formatted(words.of("条例32"), you(), you());
    }
}
