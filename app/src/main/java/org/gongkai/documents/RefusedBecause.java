package org.gongkai.documents;

/** Why a file is not taken. The code is public; texts for people stand in the bundle under {@code documents.refused.<code>}. */
public enum RefusedBecause {
    /** No bytes. */
    EMPTY("empty-file"),
    /** More bytes than {@link Files#LIMIT}. */
    TOO_LARGE("too-large"),
    /** The content is none of the kinds that are taken. */
    TYPE("type-not-allowed"),
    /** The name's ending promises something else than the content is. */
    NAME("name-contradicts-content"),
    /** Scripts, launch actions, embedded programs or files. */
    ACTIVE("active-content"),
    /** Parts that would be fetched from elsewhere when the file is opened: remote templates, linked objects. */
    EXTERNAL("external-content"),
    /** Office macros. */
    MACRO("macro"),
    /** Two formats in one file, such as markup behind an image's header. */
    POLYGLOT("polyglot"),
    /** Unpacks to far more than it is. */
    BOMB("archive-bomb"),
    /** Encrypted, so that nobody can judge or read it without a password. */
    ENCRYPTED("encrypted-file"),
    /** Broken, or built so that its parts contradict each other. */
    DAMAGED("damaged-file");

    private final String code;

    RefusedBecause(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
