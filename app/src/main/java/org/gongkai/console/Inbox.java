package org.gongkai.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.identity.Bodies;
import org.gongkai.identity.People;
import org.gongkai.identity.Person;
import org.gongkai.identity.Section;
import org.gongkai.notification.Outbox;
import org.gongkai.procedure.Role;
import org.gongkai.visibility.Viewer;
import org.springframework.stereotype.Component;

/** The notices meant for a person: for the roles held, the sections acted for, and the person alone. */
@Component
class Inbox {

    private static final int PAGE = 50;

    private final Outbox outbox;
    private final Cases cases;
    private final Bodies bodies;
    private final People people;

    Inbox(Outbox outbox, Cases cases, Bodies bodies, People people) {
        this.bodies = bodies;
        this.people = people;
        this.outbox = outbox;
        this.cases = cases;
    }

    /** How many of the latest notices the person has not had before their eyes; 50 stands for 50 or more. */
    int unread(Person person, Viewer viewer, String bodyId) {
        long seen = outbox.seenUpTo(person.id());
        return (int) page(viewer, bodyId, Long.MAX_VALUE).entries().stream()
                .filter(entry -> entry.notice().id() > seen)
                .count();
    }

    /** A page of notices before an id, the newest first; those of cases the person no longer sees are left out. */
    Sheet page(Viewer viewer, String bodyId, long before) {
        List<Outbox.Delivered> found = outbox.latest(bodyId, audiences(viewer, bodyId), before, PAGE + 1);
        List<Outbox.Delivered> here = found.subList(0, Math.min(PAGE, found.size()));
        boolean more = found.size() > PAGE;
        return new Sheet(
                here.stream().flatMap(notice -> entry(notice, viewer).stream()).toList(),
                here.isEmpty() ? 0 : here.getFirst().id(),
                more ? here.getLast().id() : 0,
                more ? found.getLast().id() : 0);
    }

    private Optional<Entry> entry(Outbox.Delivered notice, Viewer viewer) {
        return cases.find(notice.caseId(), viewer).map(file -> new Entry(notice, file));
    }

    long seenUpTo(Person person) {
        return outbox.seenUpTo(person.id());
    }

    /** Marks a page as seen, unless older notices that were never shown wait behind it: these would be marked with it. */
    void markSeen(Person person, Sheet sheet) {
        if (sheet.behind() <= seenUpTo(person)) {
            outbox.markSeen(person.id(), sheet.newest());
        }
    }

    /** Marks all there are as seen up to one, as the person asked; what came after it stays new. */
    void markSeen(Person person, Viewer viewer, String bodyId, long upTo) {
        outbox.markSeen(
                person.id(), Math.min(upTo, page(viewer, bodyId, Long.MAX_VALUE).newest()));
    }

    private List<String> audiences(Viewer viewer, String bodyId) {
        List<String> audiences = new ArrayList<>();
        audiences.add("account:" + viewer.actor().id());
        viewer.actor().roles().stream().map(Role::code).forEach(audiences::add);
        viewer.actor().sections().forEach(section -> audiences.add("section:" + section));
        if (viewer.actor().has(Role.SECTION)) {
            unserved(bodyId).forEach(section -> audiences.add("section:" + section));
        }
        return audiences;
    }

    /** What goes to a unit nobody serves in is for every section, as its cases are. */
    private Stream<String> unserved(String bodyId) {
        Set<String> served = people.sectionsServed(bodyId);
        return bodies.sections(bodyId).stream().map(Section::id).filter(section -> !served.contains(section));
    }

    /**
     * A page of notices.
     *
     * @param newest the id of the first notice looked at, shown or not; 0 for none
     * @param next that of the last one, where more follow; 0 at the end
     * @param behind that of the first one that follows; 0 at the end
     */
    record Sheet(List<Entry> entries, long newest, long next, long behind) {}

    /** A notice and the case it is about. */
    record Entry(Outbox.Delivered notice, CaseFile file) {}
}
