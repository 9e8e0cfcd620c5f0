package org.gongkai.api;

import java.util.HexFormat;
import org.gongkai.identity.PersonalData;
import org.gongkai.installation.Client;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Idempotency keys of callers without an account. All of them are nobody to the cases, so a key is made one with where it came
 * from: a key somebody else has used already stands in nobody's way, and opens nothing.
 */
@Component
class AnonymousKey {

    private static final String FIELD = "request.idempotency-key";

    private final PersonalData secrets;

    AnonymousKey(PersonalData secrets) {
        this.secrets = secrets;
    }

    /**
     * The key in the caller's own namespace; none where none was given. Made with a secret of this installation: there are few
     * enough addresses to try them all, and without the secret trying finds none.
     *
     * @param address as the container knows it; what counts is the {@link Client} there
     */
    @Nullable
    String of(@Nullable IdempotencyKey given, String address) {
        String key = IdempotencyKey.orNone(given);
        return key == null
                ? null
                : HexFormat.of()
                        .formatHex(secrets.pseudonym(FIELD, Client.of(address).key() + "\n" + key));
    }
}
