package org.gongkai.request;

import static org.gongkai.request.Paragraph.Part.INSTRUCTION;
import static org.gongkai.request.Paragraph.Part.OPENING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.regulation.Regulations;

/**
 * Asks the applicant once to correct the request (补正告知书, 条例30).
 *
 * @param missing what has to be added or made clear
 * @param answerBy the last day to answer
 * @param provisional whether that day may move yet, because a year before it is not declared
 */
public record CorrectionNotice(
        Issuer issuer,
        RequestSummary request,
        List<String> missing,
        LocalDate answerBy,
        boolean provisional,
        String letterNumber,
        LocalDate issuedOn) {

    public Letter letter(Regulations law) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(OPENING, opening(law)));
        for (int i = 0; i < missing.size(); i++) {
            paragraphs.add(new Paragraph(INSTRUCTION, (i + 1) + "." + Phrases.sentence(missing.get(i))));
        }
        paragraphs.add(new Paragraph(INSTRUCTION, consequences()));
        return new Letter(
                "政府信息公开申请补正告知书",
                letterNumber,
                Phrases.line(request.applicantName()),
                paragraphs,
                null,
                issuer.name(),
                issuedOn);
    }

    private String opening(Regulations law) {
        return "本机关于%s收到%s提出的政府信息公开申请（申请编号：%s），申请获取%s。经审查，申请内容不够明确或者不完整。根据%s的规定，请%s补正以下内容："
                .formatted(
                        Phrases.date(request.receivedOn()),
                        request.you(),
                        request.number(),
                        Phrases.wanted(request.description()),
                        new CitationsInWords(law).of("条例30"),
                        request.you());
    }

    private String consequences() {
        return "请于%s前（含当日）%s将补正内容送达本机关。答复期限自本机关收到补正内容之次日起重新计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理。"
                .formatted(Phrases.date(answerBy), Phrases.provisional(provisional));
    }
}
