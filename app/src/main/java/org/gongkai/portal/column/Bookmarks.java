package org.gongkai.portal.column;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far the kept pages follow what is public.
 *
 * @param position the last change they show
 * @param tree the columns they show, and what they say of the body
 * @param day for which they say what is in force
 * @param whole when every page there is had been rendered, as {@link #state}
 */
record Bookmarks(Bookmark position, Bookmark tree, Bookmark day, Bookmark whole) {

    static Bookmarks in(PageFolder folder) {
        return new Bookmarks(
                bookmark(folder, "position"),
                bookmark(folder, "tree"),
                bookmark(folder, "day"),
                bookmark(folder, "whole"));
    }

    private static Bookmark bookmark(PageFolder folder, String name) {
        return new Bookmark(folder.root().resolve(name));
    }

    /** What the pages show now. */
    String state() {
        return Stream.of(position, tree, day)
                .map(bookmark -> "[" + bookmark.read() + "]")
                .collect(Collectors.joining(" "));
    }

    void keepWhole(String state) {
        whole.keep(state);
    }

    /** Nothing is there any more. */
    void keepNothing() {
        whole.keep("");
    }

    /** Whether every page had been rendered and nothing changed since. */
    boolean isWhole() {
        return whole.read().equals(state());
    }
}
