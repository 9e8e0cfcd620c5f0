package org.gongkai.identity;

import org.gongkai.installation.Client;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the current request comes from. */
@Component
class Origin {

    private static final String FIELD = "login.client";

    private final PersonalData secrets;

    Origin(PersonalData secrets) {
        this.secrets = secrets;
    }

    /** The client by a keyed digest, from which the address is not found; the same for all that is no request. */
    byte[] client() {
        @Nullable String address = address();
        return secrets.pseudonym(
                FIELD, address == null ? "" : Client.of(address).key());
    }

    /** The peer of the current request, or null; behind a proxy the container must be told to trust its headers. */
    static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
