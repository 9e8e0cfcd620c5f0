package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.gongkai.api.Client.Answer;
import org.gongkai.search.OpenSearchServer;
import org.gongkai.search.Relay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** All of it again where the index is in an OpenSearch, and what happens where that is not there: first of all, at the start. */
@DirtiesContext
class SearchFollowsInOpenSearchTest extends SearchFollowsTest {

    private static final Relay WAY = new Relay(OpenSearchServer.url());
    private static final long PATIENCE_MILLIS = 20_000;

    @DynamicPropertySource
    static void openSearch(DynamicPropertyRegistry settings) {
        settings.add("gongkai.opensearch.url", WAY::url);
        settings.add("gongkai.opensearch.index", () -> "follows");
    }

    /** The application was started while the way was cut: once it is mended, the index is made at the next look. */
    @BeforeEach
    void mend() throws InterruptedException {
        WAY.mend();
        await(() -> as(Client.NOBODY).get("/search?q=" + encoded("通知")).status() == 200);
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        long patience = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!there.getAsBoolean() && System.currentTimeMillis() < patience) {
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void cut() {
        WAY.cut();
    }

    @Test
    void without_it_only_the_search_is_missing_and_nothing_is_lost() throws Exception {
        WAY.cut();
        String id = drafted("滑雪场安全检查公告", "检查结果合格。");
        publish(id);
        Answer refused = as(Client.NOBODY).get("/search?q=" + encoded("滑雪场"));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.at("code")).isEqualTo("search-unavailable");
        assertThat(as(Client.NOBODY).get("/search/suggest?q=" + encoded("滑雪")).status())
                .isEqualTo(503);
        assertThat(as("admin").post("/search/rebuild", Map.of()).status()).isEqualTo(503);
        assertThat(page("/search?q=" + encoded("滑雪场")))
                .contains("搜索暂时无法使用")
                .contains("value=\"滑雪场\"")
                .doesNotContain("没有找到");
        assertThat(status("/search?q=" + encoded("滑雪场"))).isEqualTo(503);
        assertThat(status("/search/feed.atom")).isEqualTo(503);
        assertThat(status("/search/feed.json")).isEqualTo(503);
        assertThat(page("/search/titles?q=" + encoded("滑雪"))).isEqualTo("[]");
        assertThat(status("/")).isEqualTo(200);
        assertThat(page("/disclosure/documents/" + id)).contains("滑雪场安全检查公告");
        WAY.mend();
        await(() -> isFound(id));
        assertThat(isFound(id)).isTrue();
    }

    private boolean isFound(String id) {
        return as(Client.NOBODY)
                .get("/search?q=" + encoded("滑雪场"))
                .texts("items", "id")
                .contains(id);
    }
}
