package org.gongkai.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The body whose site this is. What is null is not shown: nothing about a real body is invented.
 *
 * @param reviewAuthority who decides on applications for administrative review of the body's acts
 * @param domain the host under which the site is reached
 * @param siteCode the ten-digit code of a government web site (网站标识码)
 * @param contact how to reach the office that keeps disclosure
 */
public record Site(
        Name body,
        Name reviewAuthority,
        @Nullable String domain,
        @Nullable String siteCode,
        Contact contact) {

    /** The full name of a body in both languages. */
    public record Name(String chinese, String english) {

        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? english : chinese;
        }
    }

    /** How to reach the disclosure office; every part may be missing. */
    public record Contact(
            @Nullable String office,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String web,
            @Nullable String hours) {}
}
