package org.gongkai.installation.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.installation.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * The settings an installation must not serve the public with.
 *
 * @param publicUrl where people will reach it
 * @param allowHttp whether the operator has decided to do without encryption
 * @param clock a clock override, which only a trial knows
 * @param databaseUrl the operator's own database, null for the embedded one
 */
record ServiceRules(
        @Nullable String publicUrl,
        boolean allowHttp,
        @Nullable String clock,
        @Nullable String databaseUrl,
        @Nullable String databasePassword) {

    private static final Set<String> KNOWN_PASSWORDS = Set.of(
            "",
            "postgres",
            "password",
            "gongkai",
            "gongkai-demo",
            "admin",
            "root",
            "secret",
            "changeme",
            "123456",
            "12345678");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Every reason not to start, one sentence each. */
    List<String> refusals() {
        var refusals = new ArrayList<String>();
        if (publicUrl == null) {
            refusals.add("A service must know its public address: set GONGKAI_PUBLIC_URL, for example to"
                    + " https://gk.example.gov.cn.");
        } else if (!allowHttp && isUnencrypted(url(publicUrl))) {
            refusals.add("GONGKAI_PUBLIC_URL is not encrypted: use https, or set GONGKAI_ALLOW_HTTP=true if you must.");
        }
        if (clock != null) {
            refusals.add("Only a trial has a settable clock: leave out --clock and GONGKAI_CLOCK.");
        }
        if (databaseUrl != null && databasePassword != null && KNOWN_PASSWORDS.contains(databasePassword)) {
            refusals.add("The password of the database is one that everybody tries first: choose another.");
        }
        return refusals;
    }

    private static boolean isUnencrypted(URI url) {
        return url.getScheme().equals("http") && !LOOPBACK.contains(url.getHost());
    }

    /** The public address in its plain form: scheme, host, perhaps a port, nothing after it. */
    static URI url(String text) {
        try {
            var url = URI.create(text.strip().replaceAll("/+$", ""));
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawPath().isEmpty()
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Told below, together with addresses of another kind.
        }
        throw new StartRefused("GONGKAI_PUBLIC_URL must be scheme and host only, like https://gk.example.gov.cn, not \""
                + text + "\".");
    }
}
