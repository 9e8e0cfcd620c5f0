package org.gongkai.casework;

import java.util.EnumSet;
import java.util.Set;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.Procedure;
import org.gongkai.procedure.Role;
import org.gongkai.visibility.CaseSubject;
import org.gongkai.visibility.Sight;
import org.gongkai.visibility.Viewer;
import org.gongkai.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the questions of who sees a case and who acts in it. The answers are {@link Visibility}'s. */
@Component
class CaseSight {

    private final Procedures procedures;
    private final Responsibility responsibility;

    CaseSight(Procedures procedures, Responsibility responsibility) {
        this.procedures = procedures;
        this.responsibility = responsibility;
    }

    Sight of(CaseFile file, Viewer viewer) {
        return Visibility.of(viewer, subject(file, viewer));
    }

    /** The viewer with the roles that count in this case; all of them in one that is only being opened. */
    Actor actor(CaseFile file, Viewer viewer) {
        return file.events().isEmpty() ? viewer.actor() : Visibility.acting(viewer, subject(file, viewer));
    }

    private CaseSubject subject(CaseFile file, Viewer viewer) {
        Procedure procedure = procedures.of(file);
        return new CaseSubject(
                file.id(),
                file.bodyId(),
                procedure.readers(),
                participants(procedure),
                section(file, viewer),
                file.section() != null,
                file.applicant());
    }

    /** Whether anybody serves in the unit matters only to a section that is not that unit itself. */
    private @Nullable String section(CaseFile file, Viewer viewer) {
        boolean own = file.section() != null && viewer.actor().sections().contains(file.section());
        return own || !viewer.actor().has(Role.SECTION)
                ? file.section()
                : responsibility.known(file.bodyId(), file.section());
    }

    private static Set<Role> participants(Procedure procedure) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        procedure.steps().forEach(step -> roles.addAll(step.roles()));
        return roles;
    }
}
