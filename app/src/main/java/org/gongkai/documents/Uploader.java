package org.gongkai.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who hands in a file: an account, or somebody known only by a key for the length of a session.
 *
 * @param key a hash of the session or the address, never the thing itself
 * @param bodyId the body for which staff act; null for citizens
 */
public record Uploader(
        @Nullable UUID account,
        @Nullable String key,
        @Nullable String bodyId) {

    public Uploader {
        if (account == null && (key == null || key.isBlank())) {
            throw new IllegalArgumentException("an uploader has an account or a key");
        }
    }

    /** A citizen with an account. */
    public static Uploader citizen(UUID account) {
        return new Uploader(account, null, null);
    }

    /** A member of a body's staff. */
    public static Uploader staff(UUID account, String bodyId) {
        return new Uploader(account, null, bodyId);
    }

    /** Somebody without an account. */
    public static Uploader anonymous(String key) {
        return new Uploader(null, key, null);
    }
}
