package org.gongkai.identity;

import java.util.Arrays;

/** The catalogue of the security log. Codes are stored and never change their meaning. */
public enum SecurityEvent {
    SIGNED_IN("signed-in"),
    SIGN_IN_FAILED("sign-in-failed"),
    SIGN_IN_REFUSED("sign-in-refused"),
    ACCOUNT_LOCKED("account-locked"),
    ACCOUNT_UNLOCKED("account-unlocked"),
    SIGNED_OUT("signed-out"),
    ACCOUNT_CREATED("account-created"),
    ACCOUNT_CHANGED("account-changed"),
    ACCOUNT_DISABLED("account-disabled"),
    ACCOUNT_ENABLED("account-enabled"),
    ROLES_CHANGED("roles-changed"),
    PASSWORD_LINK_ISSUED("password-link-issued"),
    PASSWORD_CHANGED("password-changed"),
    DELEGATION_GRANTED("delegation-granted"),
    /** By somebody other than the delegator, in whose log this stands. */
    DELEGATION_ARRANGED("delegation-arranged"),
    DELEGATION_REVOKED("delegation-revoked"),
    API_TOKEN_CREATED("api-token-created"),
    API_TOKEN_REVOKED("api-token-revoked"),
    PERSONAL_DATA_UNMASKED("personal-data-unmasked"),
    CALENDAR_LOADED("calendar-loaded"),
    CLOSURE_DECLARED("closure-declared"),
    CLOSURE_REVOKED("closure-revoked"),
    SETTING_CHANGED("setting-changed");

    private final String code;

    SecurityEvent(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static SecurityEvent of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown security event: " + code));
    }
}
