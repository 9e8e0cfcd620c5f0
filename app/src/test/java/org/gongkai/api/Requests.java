package org.gongkai.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Disclosure requests driven over HTTP, each step by the account whose office it is. */
record Requests(Client client) {

    Client as(String account) {
        return client.as(account);
    }

    static Map<String, Object> application() {
        Map<String, Object> person = new HashMap<>(Map.of(
                "kind", "natural-person",
                "name", "李明",
                "idType", "居民身份证",
                "idNumber", "220802199001011234",
                "phone", "13800000000"));
        return new HashMap<>(Map.of(
                "applicant",
                person,
                "description",
                "2025年商务发展专项资金分配情况",
                "formWanted",
                "paper",
                "deliveryWanted",
                "mail"));
    }

    /** By the citizen's account, on the web. */
    String submitted() {
        Map<String, Object> body = application();
        body.put("procedure", "disclosure-request");
        return as("citizen").post("/cases", body).expect(201).at("id");
    }

    String registered() {
        return take(submitted(), "office", "register", Map.of());
    }

    String handling() {
        return take(registered(), "office", "assign", Map.of("section", "market", "person", "section"));
    }

    String awaitingCorrection() {
        return take(registered(), "office", "ask-correction", missing());
    }

    String consulting() {
        return take(handling(), "section", "consult-third-party", party());
    }

    String drafted() {
        return take(handling(), "section", "draft-reply", draft("disclosed"));
    }

    String reviewed() {
        return take(drafted(), "secrecy", "review-secrecy", pass());
    }

    String approved() {
        return take(reviewed(), "deputy", "approve-reply", Map.of());
    }

    String replied() {
        return take(approved(), "office", "reply", Map.of());
    }

    String closed() {
        return take(replied(), "office", "deliver", delivery());
    }

    String withdrawn() {
        return take(submitted(), "citizen", "withdraw", Map.of());
    }

    String take(String id, String account, String step, Map<String, ?> data) {
        as(account).take(id, step, data).expect(200);
        return id;
    }

    Client.Answer file(String id) {
        return as("office").get("/cases/" + id).expect(200);
    }

    static Map<String, Object> missing() {
        return Map.of("missing", List.of("请写明文件名称或文号"), "answerWithin", 15);
    }

    static Map<String, Object> party() {
        return Map.of("name", "白城某商贸公司", "contact", "0436-3200000", "interest", "trade-secret");
    }

    static Map<String, Object> answer(String answer) {
        return Map.of("partyId", "1", "answer", answer, "reason", "说明");
    }

    static Map<String, Object> draft(String outcome) {
        Map<String, Object> draft = new HashMap<>(Map.of("outcome", outcome, "text", "答复内容"));
        if (!outcome.equals("disclosed")) {
            draft.put("grounds", List.of("条例36"));
        }
        return draft;
    }

    static Map<String, Object> pass() {
        return Map.of("result", "pass", "basis", "经审查不涉密");
    }

    static Map<String, Object> delivery() {
        return Map.of("method", "mail", "evidence", "EMS 1234567890");
    }
}
