package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.search.SearchIndex.Unavailable;
import org.gongkai.search.internal.OpenSearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an index promises that several nodes share, that somebody else keeps, and that may not be there. */
class OpenSearchIndexTest {

    private static final SearchQuery MARKET = SearchQuery.of("市场");

    @TempDir
    Path directory;

    private SearchIndex node() {
        return Backend.OPENSEARCH.open(directory);
    }

    private static Searchable notice(String id, String title) {
        return Library.record(id, title, "正文");
    }

    private static Mark mark(long seq) {
        return new Mark(seq, "change " + seq);
    }

    private String call(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(OpenSearchServer.url() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private List<String> indexes() throws IOException, InterruptedException {
        return call("GET", "/_cat/indices/" + Backend.name(directory) + "*?h=index")
                .lines()
                .toList();
    }

    @Test
    void nodes_that_follow_the_same_changes_share_one_index() {
        try (SearchIndex one = node();
                SearchIndex other = node()) {
            one.apply(List.of(notice("a", "市场通报"), notice("b", "市场公告")), List.of(), mark(2));
            assertThat(other.position()).isEqualTo(mark(2));
            other.apply(List.of(), List.of("b"), mark(3));
            one.apply(List.of(), List.of("b"), mark(3));
            assertThat(one.position()).isEqualTo(mark(3));
            assertThat(Library.ids(one.search(MARKET))).containsExactly("a");
            assertThat(Library.ids(other.search(MARKET))).containsExactly("a");
        }
    }

    @Test
    void a_node_that_lags_behind_does_not_bring_back_what_was_taken_down() {
        try (SearchIndex fast = node();
                SearchIndex slow = node()) {
            fast.apply(List.of(notice("a", "市场通报")), List.of(), mark(1));
            fast.apply(List.of(), List.of("a"), mark(2));
            slow.apply(List.of(notice("a", "市场通报")), List.of(), mark(1));
            assertThat(fast.search(MARKET).total()).isZero();
            assertThat(fast.position()).isEqualTo(mark(2));
        }
    }

    @Test
    void what_a_rebuilding_is_told_late_is_not_older_than_what_it_has() {
        try (SearchIndex index = node();
                SearchIndex.Rebuild fresh = index.rebuild()) {
            fresh.apply(List.of(), List.of("a"), mark(5));
            fresh.apply(List.of(notice("a", "市场通报")), List.of(), mark(4));
            fresh.takeOver();
            assertThat(index.search(MARKET).total()).isZero();
        }
    }

    @Test
    void a_node_is_told_where_another_has_replaced_the_index_by_one_that_reaches_less() {
        try (SearchIndex one = node();
                SearchIndex other = node()) {
            one.apply(List.of(notice("a", "市场通报")), List.of(), mark(7));
            try (SearchIndex.Rebuild empty = other.rebuild()) {
                empty.takeOver();
            }
            assertThatThrownBy(() -> one.apply(List.of(notice("b", "市场公告")), List.of(), mark(8)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("reaches change 0 and not 7");
            assertThat(one.position()).isEqualTo(Mark.START);
            one.apply(List.of(notice("a", "市场通报"), notice("b", "市场公告")), List.of(), mark(8));
            assertThat(other.search(MARKET).total()).isEqualTo(2);
            assertThat(other.position()).isEqualTo(mark(8));
        }
    }

    @Test
    void an_index_that_somebody_deletes_is_not_available_and_then_begins_anew() throws Exception {
        try (SearchIndex index = node()) {
            index.apply(List.of(notice("a", "市场通报")), List.of(), mark(1));
            call("DELETE", "/" + indexes().getFirst());
            assertThatThrownBy(() -> index.search(MARKET)).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> index.apply(List.of(), List.of(), mark(2))).isInstanceOf(Unavailable.class);
            assertThat(index.position()).isEqualTo(Mark.START);
            index.apply(List.of(notice("a", "市场通报")), List.of(), mark(2));
            assertThat(index.search(MARKET).total()).isEqualTo(1);
        }
    }

    @Test
    void nothing_stays_of_an_index_that_was_replaced_or_given_up() throws Exception {
        try (SearchIndex index = node()) {
            index.position();
            List<String> before = indexes();
            index.rebuild().close();
            assertThat(indexes()).isEqualTo(before).hasSize(1);
            try (SearchIndex.Rebuild fresh = index.rebuild()) {
                fresh.takeOver();
            }
            assertThat(indexes()).hasSize(1).doesNotContainAnyElementsOf(before);
        }
    }

    @Test
    void nodes_that_start_at_once_begin_one_index() throws Exception {
        List<SearchIndex> nodes = IntStream.range(0, 4).mapToObj(_ -> node()).toList();
        assertThat(nodes.parallelStream().map(SearchIndex::position)).containsOnly(Mark.START);
        assertThat(indexes()).hasSize(1);
        nodes.forEach(SearchIndex::close);
    }

    @Test
    void the_mark_is_no_record() {
        try (SearchIndex index = node()) {
            index.apply(List.of(), List.of(), mark(1));
            assertThat(index.search(SearchQuery.of("")).total()).isZero();
            assertThat(index.search(SearchQuery.of("-市场")).total()).isZero();
        }
    }

    @Test
    void records_of_millions_of_characters_come_in_piece_by_piece() {
        String text = "市场运行平稳。".repeat(20_000);
        List<Searchable> records = IntStream.range(0, 6)
                .mapToObj(i -> Library.record("n" + i, "通报" + i, text))
                .toList();
        try (SearchIndex index = node()) {
            index.apply(records, List.of(), mark(1));
            assertThat(index.search(MARKET.pagesOf(2)).total()).isEqualTo(6);
        }
    }

    @Test
    void without_a_server_every_call_ends_soon_and_says_so() {
        try (SearchIndex index = OpenSearchIndex.at("http://127.0.0.1:1", "nobody", directory.resolve("none"))) {
            assertThatThrownBy(index::position)
                    .isInstanceOf(Unavailable.class)
                    .hasMessageStartingWith("OpenSearch at http://127.0.0.1:1 does not answer");
            assertThatThrownBy(() -> index.search(MARKET)).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> index.suggest("市场", null)).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> index.apply(List.of(), List.of(), mark(1))).isInstanceOf(Unavailable.class);
            assertThatThrownBy(index::rebuild).isInstanceOf(Unavailable.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, <html>welcome</html>",
        "200, {\"hello\": \"world\"}",
        "200, []",
        "200, ''",
        "404, {\"title\": \"not here\"}",
        "405, {}",
        "401, Unauthorized",
        "503, {}",
    })
    void of_a_server_that_is_none_nothing_is_taken_for_an_answer(int status, String body) throws IOException {
        HttpServer stranger = stranger(status, body);
        String url = "http://127.0.0.1:" + stranger.getAddress().getPort();
        try (SearchIndex index = OpenSearchIndex.at(url, "nobody", directory.resolve("none"))) {
            assertThatThrownBy(index::position).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> index.search(MARKET)).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> index.suggest("市场", null)).isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> index.apply(List.of(notice("a", "市场")), List.of(), mark(1)))
                    .isInstanceOf(Unavailable.class);
        } finally {
            stranger.stop(0);
        }
    }

    private static HttpServer stranger(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
