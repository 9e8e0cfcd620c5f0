package org.gongkai.regulation;

/** How an applicant may go against a reply. */
public enum Remedy {
    /** Review or suit, as the applicant prefers (行政复议法20, 行政诉讼法46). */
    TWO_WAY("two-way"),
    /** Review first, suit only against its decision; the reply must say so (行政复议法23). */
    REVIEW_FIRST("review-first");

    private final String code;

    Remedy(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
