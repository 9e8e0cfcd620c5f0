package org.gongkai.installation;

import java.time.Instant;

/**
 * One change of one setting; changes are never altered or deleted.
 *
 * @param changedBy the id of who changed it
 */
public record SettingChange(String bodyId, String key, String value, String changedBy, Instant changedAt) {}
