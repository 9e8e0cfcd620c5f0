package org.gongkai.release;

/**
 * One thing a person has to decide on before release.
 *
 * @param id stable for the same finding in the same material: a short hash of kind, place and what is shown of it
 * @param kind reason key; texts for people stand in the bundle under {@code release.kind.<kind>}
 * @param where the part: {@code body}, {@code title}, {@code details}, {@code file-name}, or the attachment's name, masked, with page,
 *     sheet or part
 * @param excerpt masked, fit to be shown and kept: never the number itself
 */
public record ScanFinding(String id, String kind, String where, String excerpt) {}
