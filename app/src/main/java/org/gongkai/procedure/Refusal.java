package org.gongkai.procedure;

import java.util.List;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;

/** Why a step may not be taken. A value: that the law says no is not a breakdown. */
public record Refusal(Kind kind, String code, @Nullable Citation citation, List<FieldError> errors) {

    /** What sort of no it is. */
    public enum Kind {
        /** Not in this role, or not this person. */
        FORBIDDEN,
        /** Not now: wrong stage, or a gate is closed. */
        CONFLICT,
        /** The data is incomplete or wrong. */
        INVALID
    }

    public static Refusal conflict(String code, @Nullable Citation citation) {
        return new Refusal(Kind.CONFLICT, code, citation, List.of());
    }

    public static Refusal forbidden(String code, @Nullable Citation citation) {
        return new Refusal(Kind.FORBIDDEN, code, citation, List.of());
    }

    public static Refusal invalid(String field, String code, @Nullable Citation citation) {
        return invalid(List.of(new FieldError(field, code)), citation);
    }

    public static Refusal invalid(List<FieldError> errors, @Nullable Citation citation) {
        return new Refusal(Kind.INVALID, "invalid-data", citation, List.copyOf(errors));
    }
}
