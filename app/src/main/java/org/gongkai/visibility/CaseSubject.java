package org.gongkai.visibility;

import java.util.Set;
import java.util.UUID;
import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the decision needs to know of a case.
 *
 * @param readers roles that read every case of the procedure
 * @param participants roles that take part in the procedure
 * @param section the responsible unit, where it is one with accounts; null while none is, or for a unit without
 * @param assigned whether a unit has been made responsible
 */
public record CaseSubject(
        UUID caseId,
        String bodyId,
        Set<Role> readers,
        Set<Role> participants,
        @Nullable String section,
        boolean assigned,
        @Nullable UUID applicant) {}
