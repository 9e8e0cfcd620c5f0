package org.gongkai.release.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.release.text.Masked;

/** Addresses that a file points to: told by their host, since one decision serves all links to a house. */
final class Addresses {

    private static final Pattern WEB = Pattern.compile("(?i)^(?:https?|ftp|wss?):/*([^/?#\\\\\\s]+)");
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]+:");
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)^(?:file:|\\\\\\\\|[a-z]:[\\\\/]|smb:|nfs:)"
                    + "|^(?:https?|ftp):/*(?:[^@/]*@)?(?:localhost|127\\.|10\\.|192\\.168\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|169\\.254\\.|\\[|[a-z0-9-]+(?:[:/]|$))");

    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2}){1,10000}+");
    /** Addresses within addresses are encoded again. */
    private static final int MOST_LAYERS = 3;

    private Addresses() {}

    /** What a person is told of an address outside the file; empty for places within it and for inline data. */
    static Optional<String> outside(String target) {
        String address = target.strip();
        Matcher web = WEB.matcher(address);
        if (web.find()) {
            return Optional.of(Masked.words(web.group(1).toLowerCase(Locale.ROOT)));
        }
        boolean outside = address.startsWith("//")
                || address.startsWith("\\\\")
                || SCHEME.matcher(address).find()
                        && !address.toLowerCase(Locale.ROOT).startsWith("data:");
        return outside ? Optional.of(Masked.words(address)) : Optional.empty();
    }

    /** Whether it leads to a machine or a disk of the house. */
    static boolean leadsInside(String target) {
        return INSIDE.matcher(target.strip()).find();
    }

    /** Puts an address through the detectors as it is written and as it reads without percent signs. */
    static void numbers(String target, String place, Findings findings) {
        findings.text(place, target);
        String plain = target;
        for (int layer = 0; layer < MOST_LAYERS && plain.indexOf('%') >= 0; layer++) {
            plain = decoded(plain);
            findings.text(place, plain);
        }
    }

    /** Runs of percent-encoded bytes as the characters they stand for; whatever else is there stays. */
    private static String decoded(String target) {
        return ENCODED.matcher(target).replaceAll(run -> {
            byte[] bytes = HexFormat.of().parseHex(run.group().replace("%", ""));
            return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
        });
    }
}
