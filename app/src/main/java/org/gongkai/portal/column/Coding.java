package org.gongkai.portal.column;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the bytes of a page are packed (Content-Encoding), the smallest first. */
enum Coding {
    BROTLI("br", "-br"),
    GZIP("gzip", "-gz"),
    PLAIN("identity", "");

    private final String token;
    private final String mark;

    Coding(String token, String mark) {
        this.token = token;
        this.mark = mark;
    }

    /** As the header says it. */
    String token() {
        return token;
    }

    /** The tag of exactly the bytes of this coding. */
    String etag(String etag) {
        return etag.substring(0, etag.length() - 1) + mark + '"';
    }

    /**
     * What the reader likes best of what there is (RFC 9110, 12.5.3): the greatest weight, of equals the smallest. Whoever names
     * nothing gets the page as it is, and so does whoever refuses everything: a page is better than none.
     */
    static Coding chosen(@Nullable String header, List<Coding> there) {
        if (header == null) {
            return PLAIN;
        }
        Map<Coding, Integer> weights = weights(header);
        Coding best = PLAIN;
        for (Coding each : there) {
            int weight = weights.getOrDefault(each, 0);
            int chosen = weights.getOrDefault(best, 0);
            if (weight > 0 && (weight > chosen || weight == chosen && each.ordinal() < best.ordinal())) {
                best = each;
            }
        }
        return best;
    }

    /** In thousandths; the page as it is may always be sent unless it is refused, but nobody prefers it by silence. */
    private static Map<Coding, Integer> weights(String header) {
        Map<Coding, Integer> weights = new EnumMap<>(Coding.class);
        Integer others = null;
        for (String part : header.toLowerCase(Locale.ROOT).split(",", 20)) {
            String[] halves = part.split(";", 2);
            int weight = halves.length == 1 ? 1000 : weight(halves[1]);
            String name = halves[0].strip();
            if (name.equals("*")) {
                others = weight;
            } else {
                named(name, weight, weights);
            }
        }
        if (others != null) {
            for (Coding each : values()) {
                weights.putIfAbsent(each, others);
            }
        }
        weights.putIfAbsent(PLAIN, 1);
        return weights;
    }

    private static void named(String name, int weight, Map<Coding, Integer> weights) {
        for (Coding each : values()) {
            if (each.token.equals(name) || each == GZIP && name.equals("x-gzip")) {
                weights.put(each, weight);
            }
        }
    }

    /** What cannot be read is a refusal: nobody gets bytes they may not understand. */
    private static int weight(String parameter) {
        String value = parameter.strip().replaceFirst("^q\\s*=\\s*", "");
        return value.matches("(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)")
                ? (int) Math.round(Double.parseDouble(value) * 1000)
                : 0;
    }
}
