package org.gongkai.trial;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.gongkai.publication.PublicationProcedure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sample documents of the column and on the way there, made by the demo people through the same steps as any other. */
@Component
@ConditionalOnProperty(name = "gongkai.mode", havingValue = "trial", matchIfMissing = true)
class SamplePublications {

    private final Cases cases;
    private final Laws laws;
    private final People people;
    private final Viewers viewers;

    SamplePublications(Cases cases, Laws laws, People people, Viewers viewers) {
        this.cases = cases;
        this.laws = laws;
        this.people = people;
        this.viewers = viewers;
    }

    void create() {
        SampleDocuments.all().forEach(document -> publish(document.data(formed(document.workingDaysAgo()))));
        changeTheLast();
        SampleDocuments.unfinished().forEach(this::leave);
    }

    private UUID publish(Map<String, Object> data) {
        UUID id = handOver(data);
        take(id, "secrecy", "review-secrecy", Map.of("result", "pass", "basis", "内容不涉及国家秘密、商业秘密和个人隐私，可以公开。"));
        take(id, "office", "publish", carriers());
        return id;
    }

    private static Map<String, Object> carriers() {
        return Map.of(
                "carriers",
                List.of(
                        Map.of("kind", "website", "evidence", "政府信息公开专栏"),
                        Map.of("kind", "notice-board", "evidence", "一楼公开栏，已拍照存档")));
    }

    private UUID handOver(Map<String, Object> data) {
        UUID id = open(data);
        take(id, "section", "hand-over", Map.of("note", "请审查后在专栏发布。"));
        return id;
    }

    /** One document has a history to look at. */
    private void changeTheLast() {
        UUID id = publish(SampleDocuments.subsidy().data(formed(9)));
        take(
                id,
                "section",
                "change",
                Map.of(
                        "changedOn",
                        cases.today().toString(),
                        "note",
                        "申报截止日期延长五个工作日，补充咨询方式。",
                        "body",
                        SampleDocuments.SUBSIDY_CHANGED));
        take(id, "section", "hand-over", Map.of());
        take(id, "secrecy", "review-secrecy", Map.of("result", "pass", "basis", "仅更正期限和咨询方式，可以公开。"));
        take(id, "office", "publish", carriers());
    }

    private void leave(SampleDocuments.Unfinished left) {
        Map<String, Object> data = left.document().data(formed(left.document().workingDaysAgo()));
        if (left.handedOver()) {
            handOver(data);
        } else {
            open(data);
        }
    }

    private LocalDate formed(int workingDaysAgo) {
        return laws.of(DemoAccounts.BODY).calendar().subtractWorkingDays(cases.today(), workingDaysAgo);
    }

    private UUID open(Map<String, Object> data) {
        return done(cases.open(
                PublicationProcedure.ID,
                viewers.of(people.find("section").orElseThrow()),
                DemoAccounts.BODY,
                Attempt.of("draft", new HashMap<>(data))));
    }

    private void take(UUID id, String account, String step, Map<String, ?> data) {
        done(cases.take(id, viewers.of(people.find(account).orElseThrow()), Attempt.of(step, data)));
    }

    private static UUID done(Answer answer) {
        if (answer instanceof Answer.Done(var file, var told)) {
            return file.id();
        }
        throw new IllegalStateException("a sample document is against the law: " + answer);
    }
}
