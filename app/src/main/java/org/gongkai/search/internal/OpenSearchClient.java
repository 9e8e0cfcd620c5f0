package org.gongkai.search.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongkai.search.SearchIndex.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to an OpenSearch. What it decides about a call is an answer; that it cannot be asked is {@link Unavailable}, said once
 * in the log when it begins and once when it is over.
 */
final class OpenSearchClient implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whoever searches waits no longer. */
    static final Duration READING = Duration.ofSeconds(5);

    static final Duration WRITING = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchClient.class);
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
    private static final Set<Integer> NOT_US = Set.of(401, 403);

    private static final int MOST_OF_AN_ERROR = 500;
    private static final String STRANGE = "does not answer as an OpenSearch would: is it one?";

    private final OpenSearchAddress address;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final AtomicBoolean answering = new AtomicBoolean(true);

    OpenSearchClient(OpenSearchAddress address) {
        this.address = address;
    }

    /** One answer: a status, and a body that is JSON. */
    record Answer(OpenSearchClient client, int status, JsonNode body) {

        boolean ok() {
            return status < 300;
        }

        /** The kind of refusal, as OpenSearch names it. */
        String error() {
            return body.path("error").path("type").asString("");
        }

        /** The answer where it is one that must be; a refusal is our own fault or a setting of the server. */
        Answer required() {
            if (!ok()) {
                String error = body.path("error").toString();
                throw client.unavailable(
                        "refused", status + " " + error.substring(0, Math.min(error.length(), MOST_OF_AN_ERROR)));
            }
            return this;
        }
    }

    Answer get(String path) {
        return send(request(path, READING).GET());
    }

    /** Something that changes nothing. */
    Answer ask(String path, Object body) {
        return send(json(request(path, READING)).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, Object body) {
        return send(json(request(path, WRITING)).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer post(String path, Object body) {
        return send(json(request(path, WRITING)).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Lines of JSON, each with its end. */
    Answer lines(String path, String lines) {
        return send(request(path, WRITING)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    }

    Answer delete(String path) {
        return send(request(path, WRITING).DELETE());
    }

    private HttpRequest.Builder request(String path, Duration limit) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.url() + path))
                .timeout(limit)
                .header("Accept", "application/json");
        String authorization = address.authorization();
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answered = call(request.build());
            if (NOT_NOW.contains(answered.statusCode())) {
                throw unavailable("is busy or starting", answered.statusCode());
            }
            if (NOT_US.contains(answered.statusCode())) {
                throw unavailable("does not let our user do this", answered.statusCode());
            }
            JsonNode body = JSON.readTree(answered.body());
            return new Answer(this, answered.statusCode(), body);
        } catch (JacksonException _) {
            throw unavailable(STRANGE, null);
        } catch (IOException unreachable) {
            throw unavailable("does not answer", reason(unreachable));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while OpenSearch was asked.");
        }
    }

    /** Once more where a connection kept from before turns out to be dead: whatever we send may be sent twice. */
    private HttpResponse<String> call(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException | ConnectException noneToWaitFor) {
            throw noneToWaitFor;
        } catch (IOException _) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static String reason(IOException unreachable) {
        String message = unreachable.getMessage();
        return unreachable.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** To be thrown; the log hears of it where it is news. */
    Unavailable unavailable(String what, @Nullable Object detail) {
        String more = detail == null ? "." : " (" + detail + ").";
        Unavailable unavailable = new Unavailable("OpenSearch at " + address.url() + " " + what + more);
        if (answering.getAndSet(false)) {
            LOG.warn("{} Until it is well, the search is not available; everything else is.", unavailable.getMessage());
        }
        return unavailable;
    }

    /** To be thrown where an answer is not what an OpenSearch would say. */
    Unavailable strange() {
        return unavailable(STRANGE, null);
    }

    /** To be said where an answer was one that only a well OpenSearch with our index gives. */
    void answersAgain() {
        if (!answering.getAndSet(true)) {
            LOG.info("OpenSearch at {} answers again.", address.url());
        }
    }

    /** Whoever still waits for an answer waits no longer. */
    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
