package org.gongkai.installation.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.gongkai.installation.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * Whose word on the client's address and protocol is taken. Anybody can send {@code X-Forwarded-For}; it counts only where it
 * comes from a proxy the operator has named, and where none is named it counts nowhere.
 */
final class TrustedProxies {

    private static final String STRATEGY = "server.forward-headers-strategy";

    /** A whole address, perhaps with the length of its prefix: never a name, which anybody might point elsewhere. */
    private static final Pattern NETWORK =
            Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(/[0-9]{1,3})?");

    private TrustedProxies() {}

    /** The server's settings for a list such as {@code 127.0.0.1, 10.1.0.0/16}. */
    static Map<String, Object> settings(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return Map.of(STRATEGY, "none");
        }
        return Map.of(
                STRATEGY,
                "native",
                "server.tomcat.remoteip.internal-proxies",
                String.join(",", networks(given)),
                // The site's own name is GONGKAI_PUBLIC_URL, never what a proxy passes on.
                "server.tomcat.remoteip.host-header",
                "");
    }

    private static List<String> networks(String given) {
        return Arrays.stream(given.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(TrustedProxies::checked)
                .toList();
    }

    private static String checked(String network) {
        try {
            if (NETWORK.matcher(network).matches()) {
                return new NetMask(network).toString();
            }
        } catch (IllegalArgumentException noNetwork) {
            // Told below, together with what does not even look like one.
        }
        throw new StartRefused("GONGKAI_TRUSTED_PROXIES must list addresses or networks like 127.0.0.1 or 10.1.0.0/16,"
                + " not \"" + network + "\".");
    }
}
