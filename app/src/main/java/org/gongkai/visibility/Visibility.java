package org.gongkai.visibility;

import org.gongkai.procedure.Role;
import org.jspecify.annotations.Nullable;

/** Whether somebody may see a case. Pages, lists, counts, files, mails and the API all ask this and nothing else. */
public final class Visibility {

    private Visibility() {}

    public static Sight of(Viewer viewer, CaseSubject subject) {
        if (viewer.actor().has(Role.SYSTEM)) {
            return Sight.FULL;
        }
        if (subject.caseId().equals(viewer.holdsCase())) {
            return viewer.partyId() == null ? Sight.APPLICANT : Sight.CONSULTED;
        }
        if (staffSees(viewer, subject)) {
            return Sight.FULL;
        }
        boolean own = viewer.actor().id() != null && viewer.actor().id().equals(subject.applicant());
        return own ? Sight.APPLICANT : Sight.NONE;
    }

    /**
     * Whether a letter of a case is shown: to those who see the case in full, and otherwise to its addressee alone.
     *
     * @param addressee the third party it is written to; null for the applicant
     */
    public static boolean ofLetter(Sight sight, Viewer viewer, @Nullable String addressee) {
        return switch (sight) {
            case FULL -> true;
            case APPLICANT -> addressee == null;
            case CONSULTED -> addressee != null && addressee.equals(viewer.partyId());
            case NONE -> false;
        };
    }

    private static boolean staffSees(Viewer viewer, CaseSubject subject) {
        boolean sameBody = subject.bodyId().equals(viewer.actor().bodyId());
        return sameBody && (subject.readers().stream().anyMatch(viewer.actor()::has) || sectionSees(viewer, subject));
    }

    /** A section sees what it has been made responsible for; a unit without accounts leaves it to all sections. */
    private static boolean sectionSees(Viewer viewer, CaseSubject subject) {
        return viewer.actor().has(Role.SECTION)
                && subject.participants().contains(Role.SECTION)
                && subject.assigned()
                && (subject.section() == null || viewer.actor().sections().contains(subject.section()));
    }
}
