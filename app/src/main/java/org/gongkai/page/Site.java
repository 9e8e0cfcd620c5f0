package org.gongkai.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The body whose site this is. What is null is not shown: nothing about a real body is invented.
 *
 * @param bodyName the body's full name in Chinese
 * @param bodyNameEnglish its name for English pages
 * @param siteCode the ten-digit code of a government web site (网站标识码)
 * @param contact how to reach the office that keeps disclosure
 */
public record Site(
        String bodyName, String bodyNameEnglish, @Nullable String siteCode, Contact contact) {

    /** The body's name in the language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? bodyNameEnglish : bodyName;
    }

    /** How to reach the disclosure office; every part may be missing. */
    public record Contact(
            @Nullable String office,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String hours) {}
}
