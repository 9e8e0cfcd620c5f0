package org.gongkai.visibility;

import java.util.Set;
import java.util.UUID;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who looks.
 *
 * @param holdsCase the case whose query code or one-time link the viewer has shown
 * @param partyId the third party on whose link the viewer came
 */
public record Viewer(
        Actor actor, @Nullable UUID holdsCase, @Nullable String partyId) {

    public static final Viewer SYSTEM = new Viewer(Actor.SYSTEM, null, null);

    /** Nobody in particular. */
    public static final Viewer ANYONE = new Viewer(new Actor(null, "", Set.of(), null, Set.of()), null, null);

    public static Viewer person(Actor actor) {
        return new Viewer(actor, null, null);
    }

    /** Somebody who has shown a case's query code, and acts as its applicant. */
    public static Viewer codeHolder(UUID caseId, String name) {
        return new Viewer(new Actor(null, name, Set.of(Role.APPLICANT), null, Set.of()), caseId, null);
    }

    /** Somebody who came by a third party's one-time link. */
    public static Viewer thirdParty(UUID caseId, String partyId, String name) {
        return new Viewer(new Actor(null, name, Set.of(Role.THIRD_PARTY), null, Set.of()), caseId, partyId);
    }
}
