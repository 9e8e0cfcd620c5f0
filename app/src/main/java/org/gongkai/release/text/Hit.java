package org.gongkai.release.text;

/**
 * Something found in a text.
 *
 * @param kind as in {@code ScanFinding}
 * @param from where it begins in the cleaned text
 * @param to where it ends, exclusively
 * @param found the thing itself without its separators; it never leaves the process
 * @param excerpt masked, fit to be shown and kept
 */
public record Hit(String kind, int from, int to, String found, String excerpt) {

    boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }
}
