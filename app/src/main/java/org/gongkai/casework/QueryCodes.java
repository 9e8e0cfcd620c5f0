package org.gongkai.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.gongkai.casework.internal.CaseStore;
import org.springframework.stereotype.Component;

/**
 * The code by which somebody without an account follows their own case. Eighty random bits, shown at first only;
 * only a digest is kept, so nobody can be told it again.
 */
@Component
public class QueryCodes {

    /** Letters and digits that cannot be taken for one another: there is no O, I or L. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

    private static final int LENGTH = 16;

    private final CaseStore store;
    private final SecureRandom random = new SecureRandom();

    QueryCodes(CaseStore store) {
        this.store = store;
    }

    /** Issues a code for a case being opened, in the caller's transaction. */
    public String issue(UUID caseId) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "");
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        store.keepCodeHash(caseId, digest(code.toString()));
        return code.toString();
    }

    /** Whether the code opens the case. Takes the same time for a wrong code as for a case without one. */
    public boolean opens(UUID caseId, String code) {
        byte[] kept = store.codeHash(caseId).orElse(new byte[32]);
        return MessageDigest.isEqual(kept, digest(code));
    }

    static byte[] digest(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain(code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }

    /**
     * The letters and digits alone, however they were typed: in full width, in small letters, with a letter for the digit it
     * looks like. What was issued never changes by this.
     */
    private static String plain(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^A-Z0-9]", "");
    }
}
