package org.gongkai.procedure;

/**
 * Where a case stands.
 *
 * @param isFinal nothing more is owed once a case is here
 * @param side off the main line; drawn beside it
 */
public record Stage(String id, Title title, boolean isFinal, boolean side) {}
