package org.gongkai.request;

import static org.gongkai.request.Paragraph.Part.INSTRUCTION;
import static org.gongkai.request.Paragraph.Part.OPENING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.regulation.Regulations;
import org.jspecify.annotations.Nullable;

/**
 * Confirms that a request has arrived (收件回执).
 *
 * @param channel how it came, a code of the request's channels
 * @param materials names of what came with it
 * @param due the statute's last day to reply; null while it is provisional
 * @param queryCode shown this once; null where the receipt is printed again
 */
public record RequestReceipt(
        Issuer issuer,
        RequestSummary request,
        String channel,
        List<String> materials,
        @Nullable LocalDate due,
        @Nullable String queryCode,
        LocalDate issuedOn) {

    public RequestReceipt {
        materials = List.copyOf(materials);
    }

    public Letter letter(Regulations law) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(OPENING, opening()));
        paragraphs.add(new Paragraph(INSTRUCTION, replyTime(law)));
        paragraphs.add(new Paragraph(INSTRUCTION, query()));
        return new Letter(
                "政府信息公开申请收件回执", "", Phrases.line(request.applicantName()), paragraphs, null, issuer.name(), issuedOn);
    }

    private String opening() {
        String received = materials.isEmpty()
                ? ""
                : "随申请收到的材料：%s。"
                        .formatted(String.join(
                                "、", materials.stream().map(Phrases::line).toList()));
        return "%s以%s方式提出的政府信息公开申请，本机关已于%s收到，申请编号：%s，申请获取%s。%s"
                .formatted(
                        request.you(),
                        channelInWords(),
                        Phrases.date(request.receivedOn()),
                        request.number(),
                        Phrases.wanted(request.description()),
                        received);
    }

    private String channelInWords() {
        return RequestFields.CHANNELS.stream()
                .filter(option -> option.code().equals(channel))
                .map(option -> option.title().zh())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such channel: " + channel));
    }

    private String replyTime(Regulations law) {
        int statute = law.parameter("条例33.reply").on(request.receivedOn()).amount();
        int bureau = law.parameter("YS-5.reply").on(request.receivedOn()).amount();
        String until = due == null ? "" : "（至%s止）".formatted(Phrases.date(due));
        return "根据%s，能够当场答复的当场答复，不能当场答复的自收到申请之日起%d个工作日内答复%s；本机关内部办理时限为自登记之日起%d个工作日。补正、征求第三方意见等依法不计算在内的时间除外。"
                .formatted(new CitationsInWords(law).of("条例33"), statute, until, bureau);
    }

    private String query() {
        String code = queryCode == null ? "查询码已在提交申请时告知" : "查询码：" + queryCode + "（只显示一次，请妥善保存）";
        return code + "。凭申请编号和查询码可以查询办理进度、补正申请内容、撤回申请和查看答复。";
    }
}
