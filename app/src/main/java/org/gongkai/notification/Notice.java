package org.gongkai.notification;

import java.util.Map;

/**
 * Something somebody must be told.
 *
 * @param kind reason key of the text
 * @param audience role id, {@code account:<id>} or {@code applicant}
 * @param payload values for the text; never sealed personal data
 */
public record Notice(String kind, String audience, Map<String, String> payload) {}
