package org.gongkai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product in trial mode over HTTP: what strangers read, and how its demonstration accounts publish. */
final class PublicSite {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]+)\"");

    private final String base;
    private final HttpClient client = HttpClient.newHttpClient();

    PublicSite(String base) {
        this.base = base;
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** The page at a path; anything but a page is a fault of the benchmark. */
    String get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    private String answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.uri() + " " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private String post(String account, String path, String body) {
        String login = Base64.getEncoder().encodeToString((account + ":gongkai-demo").getBytes(StandardCharsets.UTF_8));
        return answer(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Publishes a document through all its steps, and answers the path of its page. */
    String publish(String word) {
        String steps =
                "/api/v1/cases/" + group(ID, post("section", "/api/v1/cases", DRAFT.formatted(word))) + "/steps/";
        post("section", steps + "hand-over", "{}");
        post("secrecy", steps + "review-secrecy", REVIEW);
        return group(URL, post("office", steps + "publish", PUBLISH));
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static final String DRAFT = """
            {"procedure": "proactive-publication", "title": "关于编号%s的公告", "category": "wide-knowledge",
             "body": "各县（市、区）商务主管部门：\\n现将有关事项公告如下。\\n一、支持方向\\n二、申报程序\\n特此公告。",
             "attribute": "proactive", "formedOn": "2026-11-20", "issuer": "白城市商务局", "topic": "商贸、海关、旅游"}
            """;
    private static final String REVIEW = "{\"result\": \"pass\", \"basis\": \"经审查不涉及国家秘密，可以公开\"}";
    private static final String PUBLISH = "{\"carriers\": [{\"kind\": \"website\", \"evidence\": \"政府信息公开专栏\"}]}";
}
