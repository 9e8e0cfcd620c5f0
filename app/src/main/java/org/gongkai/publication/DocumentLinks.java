package org.gongkai.publication;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The links in a document's text, and where in the register they lead. */
final class DocumentLinks {

    private static final int MOST = 500;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern DOCUMENT =
            Pattern.compile(PublicAddress.COLUMN + "/documents/" + ID + "(?:/files/" + ID + ")?(?:[/?#].*)?");

    private DocumentLinks() {}

    /** A public document, or a file of it. */
    record Target(UUID document, @Nullable UUID file) {}

    static List<String> of(PublicDocument document) {
        return document.html()
                ? Jsoup.parse(document.body()).select("a[href]").stream()
                        .map(link -> link.attr("href").strip())
                        .filter(link -> !link.isEmpty() && !link.startsWith("#"))
                        .distinct()
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    /**
     * A link to the site itself as the path it leads to, any other as it is.
     *
     * @param site address of the site; without one, in a trial, this machine is the site
     */
    static String within(String link, @Nullable URI site) {
        try {
            URI address = new URI(link);
            String host = String.valueOf(address.getHost());
            boolean own = site == null
                    ? LOOPBACK.contains(host.toLowerCase(Locale.ROOT))
                    : host.equalsIgnoreCase(site.getHost()) && address.getPort() == site.getPort();
            return own && isOutside(link) ? address.getRawPath() : link;
        } catch (URISyntaxException malformed) {
            return link;
        }
    }

    static boolean isOutside(String link) {
        String lower = link.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** Where a link within the site leads, where that is the register's to know. */
    static Optional<Target> target(String link) {
        Matcher found = DOCUMENT.matcher(link);
        return found.matches()
                ? Optional.of(new Target(
                        UUID.fromString(found.group(1)),
                        found.group(2) == null ? null : UUID.fromString(found.group(2))))
                : Optional.empty();
    }
}
