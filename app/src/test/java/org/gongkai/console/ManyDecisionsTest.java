package org.gongkai.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.Gongkai;
import org.gongkai.console.Clerk.Shown;
import org.gongkai.installation.FreshInstallation;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The form of a review is as long as what the machine found. */
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshInstallation.class)
class ManyDecisionsTest {

    private static final int ROWS = 1_200;

    @LocalServerPort
    int port;

    @Test
    void a_review_with_more_than_a_thousand_decisions_reaches_the_rules() {
        String path = as("section")
                .submit(
                        "/console/cases/new",
                        "/console/cases/new?procedure=proactive-publication",
                        Map.of("title", "名单", "body", "公示。", "category", "wide-knowledge", "formedOn", "2026-01-30"))
                .location()
                .replace("/receipt", "");
        as("section").submit(path + "/steps/hand-over", path + "/steps/hand-over", Map.of());
        String review = path + "/steps/review-secrecy";
        Shown refused = as("secrecy").submit(review, review, decided());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("decisions.f0").doesNotContain("wrong-count");
    }

    private Clerk as(String account) {
        return Clerk.loggedIn("http://127.0.0.1:" + port, account);
    }

    private static Map<String, String> decided() {
        Map<String, String> sent =
                new HashMap<>(Map.of("result", "pass", "basis", "可以公开", "decisions.rows", String.valueOf(ROWS)));
        for (int i = 0; i < ROWS; i++) {
            sent.put("decisions[" + i + "].finding", "f" + i);
            sent.put("decisions[" + i + "].reason", "依法公示");
        }
        return sent;
    }
}
