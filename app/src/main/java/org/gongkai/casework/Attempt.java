package org.gongkai.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wish to take a step.
 *
 * @param data raw values as they came; read strictly by the step's record
 * @param materials uploaded files or texts by material id
 * @param expectedVersion the version the actor had before their eyes, where known
 * @param idempotencyKey the caller's key under which a repeated attempt is the same attempt
 */
public record Attempt(
        String step,
        Map<String, ?> data,
        Map<String, ?> materials,
        @Nullable Integer expectedVersion,
        @Nullable String idempotencyKey) {

    public static Attempt of(String step, Map<String, ?> data) {
        return new Attempt(step, data, Map.of(), null, null);
    }
}
