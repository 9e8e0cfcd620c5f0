package org.gongkai.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody without an account who reads pages and files as a browser does; redirects are not followed. */
record Reader(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What is sent for a path, as bytes. */
    HttpResponse<byte[]> get(String path, String... headers) {
        return get(path, BodyHandlers.ofByteArray(), headers);
    }

    /** The same as text. */
    HttpResponse<String> page(String path, String... headers) {
        return get(path, BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
    }

    String text(String path) {
        return page(path).body();
    }

    private <T> HttpResponse<T> get(String path, BodyHandler<T> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        try {
            return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), body);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
