package org.gongkai.release;

/**
 * Words by which somebody is known: a name, a number, an address.
 *
 * @param kind of the finding it makes, e.g. {@code applicant-name}
 * @param words as they are written; a star stands for one character that is not told
 */
public record Trace(String kind, String words) {}
