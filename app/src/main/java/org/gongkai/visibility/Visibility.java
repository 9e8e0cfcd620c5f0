package org.gongkai.visibility;

import org.gongkai.procedure.Actor;
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
     * The viewer as an actor in this case. Somebody of one section may see a case of another through a second role, of their own
     * or delegated; that role is the only one they act in there.
     */
    public static Actor acting(Viewer viewer, CaseSubject subject) {
        Actor actor = viewer.actor();
        boolean itsSection = sameBody(viewer, subject) && sectionSees(viewer, subject);
        return itsSection || !actor.has(Role.SECTION) ? actor : actor.without(Role.SECTION);
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
        return sameBody(viewer, subject)
                && (subject.readers().stream().anyMatch(viewer.actor()::has) || sectionSees(viewer, subject));
    }

    private static boolean sameBody(Viewer viewer, CaseSubject subject) {
        return subject.bodyId().equals(viewer.actor().bodyId());
    }

    /** A section sees what it has been made responsible for; a unit without accounts leaves it to all sections. */
    private static boolean sectionSees(Viewer viewer, CaseSubject subject) {
        return viewer.actor().has(Role.SECTION)
                && subject.participants().contains(Role.SECTION)
                && subject.assigned()
                && (subject.section() == null || viewer.actor().sections().contains(subject.section()));
    }
}
