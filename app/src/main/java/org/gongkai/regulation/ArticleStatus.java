package org.gongkai.regulation;

import java.util.Arrays;
import java.util.List;

/** What the installation does with an article. */
public enum ArticleStatus {
    /** Code carries it out; a test finds what does. */
    ENFORCED("enforced"),
    /** It will be carried out by a procedure that is not there yet. */
    PLANNED("planned"),
    /** There is nothing in it to carry out; the article says why. */
    NO_EFFECT("no-effect"),
    /** It is not carried out as written, because a doubt about it was decided otherwise. */
    DOUBT("doubt"),
    /** Its text is lost. */
    TEXT_LOST("text-lost");

    private final String code;

    ArticleStatus(String code) {
        this.code = code;
    }

    /** The code in the law files and the API. */
    public String code() {
        return code;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ArticleStatus::code).toList();
    }

    /** Reads a code; any other text is an {@link IllegalArgumentException}. */
    public static ArticleStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not one of " + codes() + ": " + code));
    }
}
