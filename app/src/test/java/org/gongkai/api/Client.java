package org.gongkai.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a program outside would: over the wire, with a name and a password or without. */
public record Client(String base, String account) {

    public static final String NOBODY = "";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final JsonMapper JSON = new JsonMapper();

    public Client as(String other) {
        return new Client(base, other);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, ?> body, String... headers) {
        return raw(path, "application/json", JSON.writeValueAsString(body), headers);
    }

    public Answer raw(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Uploads a file as a form would. */
    public Answer upload(byte[] content, String name) {
        String line = "--cut";
        String head = line + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        List<byte[]> parts = List.of(
                head.getBytes(StandardCharsets.UTF_8),
                content,
                ("\r\n" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/files")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArrays(parts)));
    }

    public Answer method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** Takes a step of a case. */
    public Answer take(String caseId, String step, Map<String, ?> data, String... headers) {
        return post("/cases/" + caseId + "/steps/" + step, data, headers);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).header("Accept-Language", "en");
        return account.equals(NOBODY) ? request : request.header("Authorization", "Basic " + credentials(account));
    }

    private static String credentials(String account) {
        return Base64.getEncoder().encodeToString((account + ":gongkai-demo").getBytes(StandardCharsets.UTF_8));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What came back. */
    public record Answer(int status, String text, HttpHeaders headers) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** A text in the answer by its path, such as {@code deadlines.0.due}; empty where it is null or missing. */
        public String at(String path) {
            JsonNode found = json().at("/" + path.replace('.', '/'));
            return found.isMissingNode() || found.isNull() ? "" : found.asString();
        }

        public String code() {
            return at("code");
        }

        public String stage() {
            return at("stage");
        }

        /** The fields found wrong, each with its reason. */
        public List<String> errors() {
            return json().path("errors")
                    .valueStream()
                    .map(each -> each.path("field").asString() + ":"
                            + each.path("code").asString())
                    .toList();
        }

        public List<String> texts(String list, String field) {
            return json().path(list)
                    .valueStream()
                    .map(each -> each.path(field).asString())
                    .toList();
        }

        /** A deadline as {@code state due}. */
        public String clock(String rule) {
            return json().path("deadlines")
                    .valueStream()
                    .filter(each -> each.path("id").asString().equals(rule))
                    .map(each -> each.path("state").asString()
                            + (each.path("due").isNull()
                                    ? ""
                                    : " " + each.path("due").asString()))
                    .findFirst()
                    .orElse("none");
        }

        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", came " + status + " " + text);
            }
            return this;
        }
    }
}
