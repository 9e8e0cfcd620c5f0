package org.gongkai.page;

/** Texts of one language: {@link PageContext} is one for a request, {@link Texts#in} makes one for anything else. */
@FunctionalInterface
public interface Wording {

    /** The text of a key with its arguments filled in; a key without a text comes back as itself, visibly. */
    String text(String key, Object... args);
}
