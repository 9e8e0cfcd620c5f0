package org.gongkai.api;

import java.util.List;
import java.util.Map;

/** Documents on their way to the public, driven over HTTP, each step by the account whose office it is. */
record Documents(Requests cases) {

    static final Map<String, Object> PASS = Map.of("result", "pass", "basis", "经审查不涉密，可以公开");
    static final Map<String, Object> WEBSITE = Map.of("carriers", List.of(Map.of("kind", "website")));

    /** From the draft to the column. */
    String publish(String draft) {
        cases.take(draft, "section", "hand-over", Map.of());
        cases.take(draft, "secrecy", "review-secrecy", PASS);
        return cases.take(draft, "office", "publish", WEBSITE);
    }

    String withdraw(String id) {
        cases.take(id, "director", "approve-withdrawal", Map.of());
        return cases.take(id, "office", "withdraw", Map.of("reason", "内容有误"));
    }
}
