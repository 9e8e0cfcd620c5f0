package org.gongkai.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the kernel needs to know of a case. A value: deciding changes nothing.
 *
 * @param openedOn the day whose rule versions the case keeps for its whole life
 * @param settings the body's choices between seed and statute, as they stood when the case was opened
 */
public record CaseView(
        String procedure,
        String stage,
        StepData data,
        List<CaseEvent> events,
        LocalDate openedOn,
        Map<String, String> settings) {

    /** The same case when only these events had happened. */
    public CaseView upTo(List<CaseEvent> earlier) {
        return new CaseView(procedure, stage, data, earlier, openedOn, settings);
    }

    /** The same case with other data. */
    public CaseView with(StepData other) {
        return new CaseView(procedure, stage, other, events, openedOn, settings);
    }

    public Optional<CaseEvent> last(String step) {
        return events.reversed().stream()
                .filter(event -> event.step().equals(step))
                .findFirst();
    }

    public boolean happened(String step) {
        return last(step).isPresent();
    }

    /** Whether the one step was taken after the last time the other was, or the other never was. */
    public boolean happenedSince(String step, String since) {
        int after = last(since).map(CaseEvent::seq).orElse(0);
        return last(step).filter(event -> event.seq() > after).isPresent();
    }

    public List<CaseEvent> all(String step) {
        return events.stream().filter(event -> event.step().equals(step)).toList();
    }

    /** The body's choice for a rule, for example {@code rule.YS-4.layer}. */
    public String setting(String key, String fallback) {
        return settings.getOrDefault(key, fallback);
    }
}
