package org.gongkai.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member of staff at a browser without scripts: logs in, reads pages, fills in the forms they hold. */
final class Clerk {

    private static final Pattern INPUT = Pattern.compile("<(input|button)\\b[^>]*>");
    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final String BOUNDARY = "----gongkai-test";

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private Clerk(String base) {
        this.base = base;
    }

    static Clerk loggedIn(String base, String account) {
        Clerk clerk = new Clerk(base);
        clerk.submit("/login", "/login", Map.of("username", account, "password", "gongkai-demo"));
        return clerk;
    }

    static Clerk nobody(String base) {
        return new Clerk(base);
    }

    /** A page as it answered; redirects are not followed. */
    record Shown(int status, String text, String location) {

        boolean says(String part) {
            return text.contains(part);
        }

        /** The posting form with that action. */
        String form(String action) {
            return FORM.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(form -> form.contains("method=\"post\"") && form.contains("action=\"" + action + "\""))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form for " + action + " in\n" + text));
        }
    }

    Shown get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** The status of a page asked for without its content, as mail programs and link checkers do. */
    int head(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).method("HEAD", BodyPublishers.noBody()))
                .status();
    }

    /** Opens the page, fills in its form and sends it. */
    Shown submit(String page, String action, Map<String, String> filledIn) {
        return send(get(page), action, filledIn);
    }

    /** Sends a form of a page already open, with what it held and what is filled in. */
    Shown send(Shown page, String action, Map<String, String> filledIn) {
        String form = page.form(action);
        Map<String, String> values = hidden(form);
        values.putAll(filledIn);
        return form.contains("multipart/form-data") ? multipart(action, values) : urlEncoded(action, values);
    }

    /** Sends the page's form with one file in the field named {@code file}. */
    Shown upload(String page, String action, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        hidden(get(page).form(action))
                .forEach((field, value) -> part(body, "name=\"" + field + "\"", value.getBytes(UTF_8)));
        part(body, "name=\"file\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + action))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    /** Sends a form nobody showed, with the token of a page that was. */
    Shown forge(String action, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("_csrf", value(get("/console").form("/logout"), "_csrf"));
        return urlEncoded(action, all);
    }

    Shown follow(Shown redirect) {
        return get(redirect.location());
    }

    private Shown urlEncoded(String action, Map<String, String> values) {
        String body = values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Shown multipart(String action, Map<String, String> values) {
        StringBuilder body = new StringBuilder();
        values.forEach((name, value) -> body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"")
                .append(name.endsWith(".upload") ? "; filename=\"note.txt\"\r\nContent-Type: text/plain" : "")
                .append("\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(HttpRequest.newBuilder(URI.create(base + action))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static Map<String, String> hidden(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        INPUT.matcher(form)
                .results()
                .map(MatchResult::group)
                .filter(tag -> tag.contains("type=\"hidden\""))
                .forEach(tag -> values.put(attribute(tag, "name"), attribute(tag, "value")));
        return values;
    }

    private static String value(String form, String name) {
        return hidden(form).getOrDefault(name, "");
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&").replace("&#39;", "'") : "";
    }

    private Shown send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Shown(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse("").replace(base, ""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
