package org.gongkai.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret by which the portal knows its own challenges again. All nodes of an installation share it; it protects no data. */
@Component
class DoorKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKeySpec key;

    DoorKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 32 bytes that only this installation can compute for the text. */
    byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, absent);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(shared(), ALGORITHM);
            key = known;
        }
        return known;
    }

    /** The first node to ask makes the secret; everybody reads what is kept. */
    private byte[] shared() {
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        jdbc.sql("insert into portal_secret (id, secret) values (1, ?) on conflict do nothing")
                .param(fresh)
                .update();
        return jdbc.sql("select secret from portal_secret where id = 1")
                .query(byte[].class)
                .single();
    }
}
