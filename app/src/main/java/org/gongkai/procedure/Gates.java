package org.gongkai.procedure;

import java.util.Optional;
import java.util.UUID;
import org.gongkai.regulation.Citation;

/** Conditions that several procedures share. */
public final class Gates {

    private Gates() {}

    /** Nobody approves what they had a hand in drafting, the first draft or the last: checked by person, not by role. */
    public static Rule notThePersonWho(String step) {
        return situation -> {
            UUID person = situation.actor().id();
            boolean drafted = person != null
                    && situation.file().all(step).stream().anyMatch(event -> person.equals(event.actorId()));
            return drafted ? Optional.of(Refusal.conflict("same-person", null)) : Optional.empty();
        };
    }

    /** One-time means one time. */
    public static Rule onlyOnce(String step, String article) {
        return situation -> situation.file().happened(step)
                ? Optional.of(Refusal.conflict("only-once", Citation.of(article)))
                : Optional.empty();
    }
}
