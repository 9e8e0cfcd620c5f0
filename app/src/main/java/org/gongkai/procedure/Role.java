package org.gongkai.procedure;

import java.util.Arrays;

/**
 * Who may take a step. The code is the public id of the role in tables, accounts and the API.
 *
 * <p>Roles are offices named by the regulations; the administrator and the auditor run and read the
 * installation and hold none of the legal ones.
 */
public enum Role {
    APPLICANT("applicant"),
    THIRD_PARTY("third-party"),
    SECTION("section"),
    OFFICE("office"),
    POLICY_LAW("policy-law"),
    PUBLICITY("publicity"),
    SECRECY_GROUP("secrecy-group"),
    DISCLOSURE_GROUP("disclosure-group"),
    DEPUTY_DIRECTOR("deputy-director"),
    DIRECTOR("director"),
    STAFFING_AUTHORITY("staffing-authority"),
    SUPERVISOR("supervisor"),
    ADMINISTRATOR("administrator"),
    AUDITOR("auditor"),
    SYSTEM("system");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Parses a public role id; anything else is an {@link IllegalArgumentException}. */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown role: " + code));
    }
}
