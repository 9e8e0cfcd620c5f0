package org.gongkai.release.file;

/** A file could not be looked at, or not all of it: a breakdown, told by its reason key. */
public final class LookFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public static final String UNREADABLE = "unreadable";
    public static final String ENCRYPTED = "encrypted";
    public static final String TOO_DEEP = "too-deep";
    public static final String TOO_LARGE = "too-large";
    public static final String UNKNOWN_TYPE = "unknown-type";

    /**
     * @param reason one of the keys above
     */
    public LookFailed(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
