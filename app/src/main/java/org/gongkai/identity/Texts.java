package org.gongkai.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.identity.Outcome.Problem;
import org.jspecify.annotations.Nullable;

/** What people may type for names, reasons and contacts. */
final class Texts {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 500;

    /** Control characters and those that turn the writing direction could disguise a name in lists and logs. */
    private static final Pattern DISGUISING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,18}[0-9]");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cc}]{1,64}@[^@\\s\\p{Cc}]{1,185}\\.[^@\\s\\p{Cc}.]{2,}");

    private Texts() {}

    static Optional<Problem> objectionToName(String field, String text) {
        return isLine(text, LONGEST_NAME) ? Optional.empty() : Optional.of(new Problem(field, "name-malformed"));
    }

    static Optional<Problem> objectionToReason(String text) {
        return isLine(text, LONGEST_REASON) ? Optional.empty() : Optional.of(new Problem("reason", "reason-missing"));
    }

    /** No phone is no objection. */
    static Optional<Problem> objectionToPhone(@Nullable String phone) {
        return phone == null || PHONE.matcher(phone).matches()
                ? Optional.empty()
                : Optional.of(new Problem("phone", "phone-malformed"));
    }

    /** No address is no objection. */
    static Optional<Problem> objectionToEmail(@Nullable String email) {
        return email == null || EMAIL.matcher(email).matches()
                ? Optional.empty()
                : Optional.of(new Problem("email", "email-malformed"));
    }

    private static boolean isLine(String text, int longest) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= longest
                && !DISGUISING.matcher(text).find();
    }
}
