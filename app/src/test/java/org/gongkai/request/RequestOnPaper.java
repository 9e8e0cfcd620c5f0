package org.gongkai.request;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.procedure.PaperCase;
import org.gongkai.procedure.Role;

/** Requests for tests, in the words of the law. */
final class RequestOnPaper {

    private RequestOnPaper() {}

    static Map<String, Object> citizen() {
        return new HashMap<>(Map.of(
                "applicant",
                new HashMap<>(Map.of(
                        "kind", "natural-person",
                        "name", "李明",
                        "idType", "居民身份证",
                        "idNumber", "220802199001011234",
                        "phone", "13800000000")),
                "description",
                "2025年商务发展专项资金分配情况",
                "formWanted",
                "paper",
                "deliveryWanted",
                "mail"));
    }

    static PaperCase submitted(String day) {
        return new PaperCase(RequestProcedure.table(), LocalDate.parse(day)).take(Role.APPLICANT, "submit", citizen());
    }

    static PaperCase registered(String day) {
        return submitted(day).take(Role.OFFICE, "register", Map.of());
    }

    static PaperCase handled(String day) {
        return registered(day).take(Role.OFFICE, "assign", Map.of("section", "market", "person", "section"));
    }

    static PaperCase consulting(String day, String letter) {
        return handled(day)
                .on(letter)
                .take(
                        Role.SECTION,
                        "consult-third-party",
                        Map.of("name", "某公司", "contact", "洮北区", "interest", "trade-secret", "servedOn", letter));
    }

    static PaperCase drafted(String day, String outcome) {
        return handled(day).take(Role.SECTION, "draft-reply", draft(outcome));
    }

    static Map<String, Object> draft(String outcome) {
        return Map.of("outcome", outcome, "grounds", List.of("条例36"), "text", "答复内容", "form", "paper");
    }
}
