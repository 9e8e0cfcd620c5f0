package org.gongkai.release;

/**
 * One thing a person has to decide on before release.
 *
 * @param id stable for the same finding in the same material: a short hash of kind, place and what was found
 * @param kind reason key: {@code id-number}, {@code mobile-number}, {@code landline-number}, {@code bank-card},
 *     {@code credit-code}, {@code secrecy-mark}, {@code hidden-text}, {@code tracked-change}, {@code comment},
 *     {@code document-property}, {@code image-metadata}, {@code embedded-file}, {@code external-link},
 *     {@code covered-text}, …
 * @param where the part: {@code body}, {@code title}, or the attachment's name with page, sheet or part
 * @param excerpt masked, fit to be shown and kept: never the number itself
 */
public record ScanFinding(String id, String kind, String where, String excerpt) {}
