package org.gongkai.search;

/**
 * How far an index has followed its owner's changes.
 *
 * @param seq number of the last change taken in; 0 where there is none
 * @param proof what that change was, so that an index of another database is told from this one's
 */
public record Mark(long seq, String proof) {

    /** Nothing taken in. */
    public static final Mark START = new Mark(0, "");
}
