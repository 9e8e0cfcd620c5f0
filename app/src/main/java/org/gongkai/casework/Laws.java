package org.gongkai.casework;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.casework.internal.CalendarStore;
import org.gongkai.procedure.Law;
import org.gongkai.regulation.Regulations;
import org.springframework.stereotype.Component;

/** The law each body's time limits are reckoned by: the shipped calendar with what its administrator has loaded. */
@Component
public class Laws {

    private final Regulations regulations;
    private final CalendarStore calendars;
    private final Map<String, Law> byBody = new ConcurrentHashMap<>();

    Laws(Regulations regulations, CalendarStore calendars) {
        this.regulations = regulations;
        this.calendars = calendars;
    }

    public Law of(String bodyId) {
        return byBody.computeIfAbsent(bodyId, this::read);
    }

    /** The law as the caller's transaction sees it; others may still go by the one that is being replaced. */
    Law read(String bodyId) {
        return new Law(calendars.calendar(bodyId), regulations);
    }

    /** Forgets what was read, so that the next question sees what has been loaded since. */
    void forget() {
        byBody.clear();
    }
}
