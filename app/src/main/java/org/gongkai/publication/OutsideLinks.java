package org.gongkai.publication;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Asks whether an address on the Internet still answers: by HEAD, and by GET where that is not understood, without reading what
 * comes. It goes nowhere but to public addresses, by itself or by a redirect: nobody can have the server look into its own
 * network by writing a link.
 */
@Component
class OutsideLinks {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Predicate<InetAddress> allowed;
    private final Predicate<Integer> ports;

    /** As it is used: public addresses, by the ports of the web. */
    OutsideLinks() {
        this(PublicInternet::has, port -> port == -1 || port == 80 || port == 443);
    }

    OutsideLinks(Predicate<InetAddress> allowed, Predicate<Integer> ports) {
        this.allowed = allowed;
        this.ports = ports;
    }

    /** Why the link leads nowhere; empty where it leads somewhere. A link into a private network leads nowhere for a reader. */
    Optional<String> fault(String link) {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            return follow(client, new URI(link));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.of("malformed");
        } catch (UnknownHostException unknown) {
            return Optional.of("unknown-host");
        } catch (IOException silent) {
            return Optional.of("no-answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<String> follow(HttpClient client, URI start) throws IOException, InterruptedException {
        URI address = start;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!mayBeAsked(address)) {
                return Optional.of("not-on-the-internet");
            }
            HttpResponse<InputStream> answer = answer(client, address);
            Optional<String> onward = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 != 3 || onward.isEmpty()) {
                return fault(answer.statusCode());
            }
            address = address.resolve(onward.get());
        }
        return Optional.of("too-many-redirects");
    }

    /** Who answers but refuses, or has too much to do, is there. */
    private static Optional<String> fault(int status) {
        return status == 404 || status == 410 ? Optional.of("gone") : Optional.empty();
    }

    private static HttpResponse<InputStream> answer(HttpClient client, URI address)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> head = ask(client, address, "HEAD");
        return head.statusCode() < 400 ? head : ask(client, address, "GET");
    }

    private static HttpResponse<InputStream> ask(HttpClient client, URI address, String method)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("User-Agent", "gongkai-link-check")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer;
    }

    private boolean mayBeAsked(URI address) throws UnknownHostException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = (scheme.equals("http") || scheme.equals("https")) && address.getUserInfo() == null;
        return web
                && address.getHost() != null
                && ports.test(address.getPort())
                && Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(allowed);
    }
}
