package org.gongkai.release.internal;

/**
 * The words of a file.
 *
 * @param fault reason key where they could not be read, otherwise empty; then there are none
 */
public record FoundWords(String fault, String text) {

    /** In characters; more of a file is not searched. */
    static final int MOST = 200_000;

    static FoundWords failed(String fault) {
        return new FoundWords(fault, "");
    }
}
