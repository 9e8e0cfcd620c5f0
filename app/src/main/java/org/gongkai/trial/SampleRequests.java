package org.gongkai.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Laws;
import org.gongkai.casework.Viewers;
import org.gongkai.identity.DemoAccounts;
import org.gongkai.identity.People;
import org.gongkai.request.RequestProcedure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sample requests, made by the demo people through the same steps as any other: nothing is written past the law. */
@Component
@ConditionalOnProperty(name = "gongkai.mode", havingValue = "trial", matchIfMissing = true)
class SampleRequests {

    private final Cases cases;
    private final Laws laws;
    private final People people;
    private final Viewers viewers;

    SampleRequests(Cases cases, Laws laws, People people, Viewers viewers) {
        this.cases = cases;
        this.laws = laws;
        this.people = people;
        this.viewers = viewers;
    }

    void create() {
        justReceived();
        registered();
        awaitingCorrection();
        consulting();
        drafted();
        answered();
    }

    private void justReceived() {
        open(
                person("赵文博", "13804361234", "220802198806154316"),
                "申请公开2025年度白城市县域商业体系建设项目中央财政资金分配明细及各县（市、区）拨付进度。",
                "email",
                "letter",
                1);
    }

    private void registered() {
        UUID id = open(
                organisation("白城市洮北区惠民商贸有限公司", "孙立新", "0436-3251166"),
                "申请公开2026年“消费券”合作商户遴选标准、评审结果及入选商户名单。",
                "paper",
                "in-person",
                2);
        take(id, "office", "register", Map.of());
    }

    private void awaitingCorrection() {
        UUID id = open(person("刘桂芝", "13943601122", "220802196502037728"), "想了解一下补贴的情况。", "paper", "letter", 3);
        take(id, "office", "register", Map.of());
        take(
                id,
                "office",
                "ask-correction",
                Map.of("missing", List.of("请写明所需信息的名称、文号，或能够据以查找的特征（补贴项目、年度、发放范围）。"), "answerWithin", 15));
    }

    private void consulting() {
        UUID id = open(
                organisation("长春正信律师事务所", "许志远", "0431-88912345"),
                "申请公开洮南市农产品冷链物流项目的备案材料和实施单位提交的投资概算。",
                "copy",
                "email",
                4);
        take(id, "office", "register", Map.of());
        take(id, "office", "assign", Map.of("section", "market", "person", "section"));
        take(
                id,
                "section",
                "consult-third-party",
                Map.of(
                        "parties",
                        List.of(Map.of(
                                "name", "洮南市绿源冷链物流有限公司",
                                "contact", "洮南市通达街道兴业路18号",
                                "interest", "trade-secret"))));
    }

    private void drafted() {
        UUID id = open(
                person("马骁", "15943608877", "220802199109213517"),
                "申请公开2024—2025年二手车交易市场备案名录。",
                "email",
                "in-person",
                5);
        take(id, "office", "register", Map.of());
        take(id, "office", "assign", Map.of("section", "trade", "person", "section2"));
        take(
                id,
                "section2",
                "draft-reply",
                Map.of(
                        "outcome", "disclosed",
                        "grounds", List.of("条例36(2)"),
                        "text", "您申请的备案名录已整理，随本答复书以电子邮件形式提供。",
                        "form", "email"));
    }

    private void answered() {
        UUID id = open(
                person("王丽娜", "18643605566", "220802199512086423"),
                "申请公开白城市成品油零售企业年度检查结果。",
                "inspection",
                "in-person",
                0);
        take(
                id,
                "office",
                "answer-on-the-spot",
                Map.of(
                        "outcome", "disclosed",
                        "text", "您申请的检查结果已在政府信息公开专栏主动公开，现当场提供查阅。",
                        "grounds", List.of("条例36(1)")));
    }

    private static Map<String, Object> person(String name, String phone, String idNumber) {
        return Map.of("kind", "natural-person", "name", name, "idType", "居民身份证", "idNumber", idNumber, "phone", phone);
    }

    private static Map<String, Object> organisation(String name, String representative, String phone) {
        return Map.of("kind", "commercial", "name", name, "legalRepresentative", representative, "phone", phone);
    }

    /** Received some working days ago, by a channel on which the office enters the day. */
    private UUID open(
            Map<String, Object> applicant, String description, String form, String channel, int workingDaysAgo) {
        LocalDate received = laws.of(DemoAccounts.BODY).calendar().subtractWorkingDays(cases.today(), workingDaysAgo);
        Map<String, Object> data = Map.of(
                "applicant", applicant,
                "description", description,
                "formWanted", form,
                "channel", channel,
                "receivedOn", received.toString());
        return done(cases.open(
                RequestProcedure.ID,
                viewers.of(people.find("office").orElseThrow()),
                DemoAccounts.BODY,
                Attempt.of("submit", data)));
    }

    private void take(UUID id, String account, String step, Map<String, Object> data) {
        done(cases.take(id, viewers.of(people.find(account).orElseThrow()), Attempt.of(step, data)));
    }

    private static UUID done(Answer answer) {
        if (answer instanceof Answer.Done(var file, var told)) {
            return file.id();
        }
        throw new IllegalStateException("a sample case was refused: " + answer);
    }
}
