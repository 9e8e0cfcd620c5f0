package org.gongkai.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of the installation's personal data: one for the blind index, and sealing keys by number, of which the highest
 * seals and all open.
 *
 * <p>Written as lines of text: {@code index <Base64 of 32 bytes>} once, {@code seal <number> <Base64 of 32 bytes>} at least
 * once; blank lines and lines that begin with {@code #} mean nothing.
 */
record KeyRing(SecretKey index, NavigableMap<Integer, SecretKey> sealing) {

    static final int HIGHEST_NUMBER = 0xFFFF;
    private static final int KEY_BYTES = 32;

    KeyRing {
        if (sealing.isEmpty()) {
            throw new KeysRefused("there is no sealing key among the keys for personal data");
        }
        sealing = Collections.unmodifiableNavigableMap(new TreeMap<>(sealing));
    }

    static KeyRing parse(List<String> lines) {
        TreeMap<Integer, SecretKey> sealing = new TreeMap<>();
        SecretKey index = null;
        for (String line : lines) {
            String[] words = line.strip().split("\\s+");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (words.length == 2 && words[0].equals("index") && index == null) {
                index = key(words[1], "HmacSHA256");
            } else if (words.length != 3
                    || !words[0].equals("seal")
                    || sealing.put(number(words[1]), key(words[2], "AES")) != null) {
                throw malformed();
            }
        }
        if (index == null) {
            throw malformed();
        }
        return new KeyRing(index, sealing);
    }

    static KeyRing fromBase64(String text) {
        try {
            byte[] decoded = Base64.getMimeDecoder().decode(text);
            return parse(new String(decoded, StandardCharsets.UTF_8).lines().toList());
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** The text of a new ring with one sealing key. */
    static String generate() {
        return """
                # Keys for personal data. Back them up apart from the database: without them the data cannot be read.
                # To rotate, add a line with the next number and 32 random bytes in Base64; keep the old lines.
                index %s
                seal 1 %s
                """.formatted(randomKey(), randomKey());
    }

    int newest() {
        return sealing.lastKey();
    }

    /** A short sign of each key by its name, from which the key cannot be found. */
    Map<String, byte[]> fingerprints() {
        Map<String, byte[]> fingerprints = new LinkedHashMap<>();
        fingerprints.put("index", fingerprint(index));
        sealing.forEach((number, key) -> fingerprints.put("seal-" + number, fingerprint(key)));
        return fingerprints;
    }

    /** Says nothing of the keys. */
    @Override
    public String toString() {
        return "KeyRing[sealing=" + sealing.keySet() + "]";
    }

    private static byte[] fingerprint(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            byte[] sign = mac.doFinal("gongkai personal data key".getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(sign, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > HIGHEST_NUMBER) {
            throw malformed();
        }
        return Integer.parseInt(text);
    }

    private static SecretKey key(String base64, String algorithm) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, algorithm);
            }
        } catch (IllegalArgumentException e) {
            // told below, without the text: it may be nearly a key
        }
        throw malformed();
    }

    private static String randomKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeysRefused malformed() {
        return new KeysRefused("the keys for personal data are malformed");
    }
}
