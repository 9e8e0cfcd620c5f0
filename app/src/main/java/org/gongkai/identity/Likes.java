package org.gongkai.identity;

/** Builds LIKE patterns from typed text. */
final class Likes {

    private Likes() {}

    /** Matches texts that contain this one literally: its own wildcards mean themselves. */
    static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
