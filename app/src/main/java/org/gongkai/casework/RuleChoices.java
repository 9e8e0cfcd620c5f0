package org.gongkai.casework;

import java.util.Map;

/** A body's choices between seed and statute as they stand now; a case keeps those under which it was opened. */
@FunctionalInterface
public interface RuleChoices {

    /** Keys such as {@code rule.YS-4.layer}, values {@code seed} or {@code statute}. */
    Map<String, String> of(String bodyId);
}
