package org.gongkai.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without scripts, who keeps cookies and follows no redirect unasked. */
final class Visit {

    private static final Pattern SUM = Pattern.compile("(\\d) 加 (\\d) 等于几");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    Visit(int port) {
        base = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return send(
                (headers.length == 0 ? request : request.headers(headers)).GET().build());
    }

    HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).HEAD().build());
    }

    /** Posts a form with the token of the page it came from. */
    HttpResponse<String> post(String path, HttpResponse<String> page, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", hidden(page, "_csrf"));
        String body = all.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Posts a form with a file, as a browser does. */
    HttpResponse<String> upload(
            String path, HttpResponse<String> page, Map<String, String> fields, String name, String content) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", hidden(page, "_csrf"));
        StringBuilder body = new StringBuilder();
        all.forEach((field, value) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: text/plain\r\n\r\n")
                .append(content)
                .append("\r\n--cut--\r\n");
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    static String hidden(HttpResponse<String> page, String name) {
        return found(page, "name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .getFirst();
    }

    /** The answer to the sum on the page. */
    static String sum(HttpResponse<String> page) {
        MatchResult sum = SUM.matcher(page.body()).results().findFirst().orElseThrow();
        return String.valueOf(Integer.parseInt(sum.group(1)) + Integer.parseInt(sum.group(2)));
    }

    /** The first group of every place where the pattern is found. */
    static List<String> found(HttpResponse<String> page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
