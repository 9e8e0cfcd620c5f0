package org.gongkai.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.casework.CaseFile;
import org.gongkai.casework.Cases;
import org.gongkai.identity.Person;
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

    Inbox(Outbox outbox, Cases cases) {
        this.outbox = outbox;
        this.cases = cases;
    }

    /** How many of the latest notices the person has not had before their eyes; 50 stands for 50 or more. */
    int unread(Person person, Viewer viewer, String bodyId) {
        long seen = outbox.seenUpTo(person.id());
        return (int) latest(viewer, bodyId, Long.MAX_VALUE).stream()
                .filter(entry -> entry.notice().id() > seen)
                .count();
    }

    /** A page of notices before an id, the newest first; those of cases the person no longer sees are left out. */
    List<Entry> latest(Viewer viewer, String bodyId, long before) {
        return outbox.latest(bodyId, audiences(viewer), before, PAGE).stream()
                .flatMap(notice -> entry(notice, viewer).stream())
                .toList();
    }

    private Optional<Entry> entry(Outbox.Delivered notice, Viewer viewer) {
        return cases.find(notice.caseId(), viewer).map(file -> new Entry(notice, file));
    }

    long seenUpTo(Person person) {
        return outbox.seenUpTo(person.id());
    }

    void markSeen(Person person, long upTo) {
        outbox.markSeen(person.id(), upTo);
    }

    private static List<String> audiences(Viewer viewer) {
        List<String> audiences = new ArrayList<>();
        audiences.add("account:" + viewer.actor().id());
        viewer.actor().roles().stream().map(Role::code).forEach(audiences::add);
        viewer.actor().sections().forEach(section -> audiences.add("section:" + section));
        return audiences;
    }

    /** A notice and the case it is about. */
    record Entry(Outbox.Delivered notice, CaseFile file) {}
}
