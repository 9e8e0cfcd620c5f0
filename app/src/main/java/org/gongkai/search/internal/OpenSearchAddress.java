package org.gongkai.search.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.gongkai.installation.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where an OpenSearch is, as whom to speak to it, and what our index is called in it.
 *
 * @param url scheme, host and port, perhaps a path; no slash at the end
 * @param authorization the header's value; null where none is needed
 * @param index what the names of our indexes begin with
 */
record OpenSearchAddress(URI url, @Nullable String authorization, String index) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** As the settings say; empty where they name no OpenSearch. */
    static Optional<OpenSearchAddress> of(Environment settings) {
        String url = settings.getProperty("gongkai.opensearch.url", "").strip();
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(of(
                        url,
                        settings.getProperty("gongkai.opensearch.user"),
                        settings.getProperty("gongkai.opensearch.password"),
                        settings.getProperty("gongkai.opensearch.index", "gongkai"),
                        settings.getProperty("gongkai.opensearch.allow-http", Boolean.class, false)));
    }

    /**
     * Reads what was given; a user given apart goes before one in the address.
     *
     * @throws StartRefused with a plain sentence that repeats no password
     */
    static OpenSearchAddress of(
            String given, @Nullable String user, @Nullable String password, String index, boolean allowHttp) {
        URI url = parsed(given);
        if (url.getScheme().equals("http") && !allowHttp && !LOOPBACK.contains(url.getHost())) {
            throw new StartRefused("GONGKAI_OPENSEARCH_URL is not encrypted: use https, or set"
                    + " GONGKAI_OPENSEARCH_ALLOW_HTTP=true if the way there is safe.");
        }
        if (!index.matches("[a-z0-9][a-z0-9_-]{0,63}")) {
            throw new StartRefused(
                    "GONGKAI_OPENSEARCH_INDEX must be of small letters, digits, - and _, not \"" + index + "\".");
        }
        String credentials = user == null ? inside(url) : user + ":" + (password == null ? "" : password);
        return new OpenSearchAddress(bare(url), basic(credentials), index);
    }

    /** The text may hold a password: no sentence repeats it. */
    private static URI parsed(String given) {
        try {
            URI url = new URI(given.replaceAll("/+$", ""));
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told below, together with addresses of another kind.
        }
        throw new StartRefused(
                "GONGKAI_OPENSEARCH_URL must be an address like https://opensearch.example.gov.cn:9200.");
    }

    private static URI bare(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return URI.create(url.getScheme() + "://" + url.getHost() + port + url.getRawPath());
    }

    private static @Nullable String inside(URI url) {
        String info = url.getRawUserInfo();
        return info == null ? null : URLDecoder.decode(info.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static @Nullable String basic(@Nullable String credentials) {
        return credentials == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** The name we search and write by. An index laid out in another way has another name, so that two releases may run. */
    String alias() {
        return index + "-search-" + Fields.LAYOUT;
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "OpenSearchAddress[" + url + ", " + index + "]";
    }
}
