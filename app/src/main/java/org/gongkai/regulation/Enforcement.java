package org.gongkai.regulation;

/**
 * Something that carries an article out.
 *
 * @param by what does, such as {@code procedure:disclosure-request/register}
 */
public record Enforcement(Citation citation, String by) {}
