package org.gongkai.request;

import static org.gongkai.request.Paragraph.Part.DECISION;
import static org.gongkai.request.Paragraph.Part.OPENING;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.regulation.Regulations;
import org.jspecify.annotations.Nullable;

/**
 * Tells the applicant that the reply takes longer (延期答复告知书, 条例33).
 *
 * @param reason why, as a clause
 * @param days by how many working days
 * @param due the new last day; null while a consultation makes it uncertain
 * @param provisional whether it may move yet, because a year before it is not declared
 */
public record ExtensionNotice(
        Issuer issuer,
        RequestSummary request,
        String reason,
        int days,
        @Nullable LocalDate due,
        boolean provisional,
        String letterNumber,
        LocalDate issuedOn) {

    public Letter letter(Regulations law) {
        String opening = "本机关于%s收到%s提出的政府信息公开申请（申请编号：%s），申请获取%s。"
                .formatted(
                        Phrases.date(request.receivedOn()),
                        request.you(),
                        request.number(),
                        Phrases.wanted(request.description()));
        return new Letter(
                "政府信息公开申请延期答复告知书",
                letterNumber,
                Phrases.line(request.applicantName()),
                List.of(new Paragraph(OPENING, opening), new Paragraph(DECISION, decision(law))),
                null,
                issuer.name(),
                issuedOn);
    }

    private String decision(Regulations law) {
        String until =
                due == null ? "" : "，延长后的答复期限至%s止%s".formatted(Phrases.date(due), Phrases.provisional(provisional));
        return "因%s，本机关不能在规定的期限内答复。根据%s的规定，经本机关分管负责人同意，答复期限延长%d个工作日%s。依法不计入答复期限的时间另行扣除。特此告知。"
                .formatted(Phrases.clause(reason), new CitationsInWords(law).of("条例33(2)"), days, until);
    }
}
