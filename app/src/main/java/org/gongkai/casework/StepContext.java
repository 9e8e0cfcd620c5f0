package org.gongkai.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.notification.Notice;
import org.gongkai.procedure.Actor;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.StepData;

/** A step being taken, as its action sees it: what it may read, and what it may add. */
public final class StepContext {

    private final CaseFile file;
    private final Actor actor;
    private final LocalDate day;
    private final Instant now;
    private final Series numbers;
    private final Forecast forecast;
    private final Optional<String> unit;
    private StepData data;
    private StepData caseData;
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, String> told = new LinkedHashMap<>();

    StepContext(
            CaseFile file,
            StepData caseData,
            StepData data,
            Actor actor,
            LocalDate day,
            Instant now,
            Series numbers,
            Forecast forecast,
            Optional<String> unit) {
        this.file = file;
        this.caseData = caseData;
        this.data = data;
        this.actor = actor;
        this.day = day;
        this.now = now;
        this.numbers = numbers;
        this.forecast = forecast;
        this.unit = unit;
    }

    public CaseFile file() {
        return file;
    }

    public Actor actor() {
        return actor;
    }

    public LocalDate day() {
        return day;
    }

    public Instant now() {
        return now;
    }

    /** The step's data, completed. */
    public StepData data() {
        return data;
    }

    public StepData caseData() {
        return caseData;
    }

    /** Id of the registered unit this step makes responsible, however its data named it. */
    public Optional<String> unit() {
        return unit;
    }

    /** Adds a fact to the event. */
    public void record(String name, Object value) {
        data = data.with(name, value);
    }

    /** Adds a fact to the case. */
    public void keep(String name, Object value) {
        caseData = caseData.with(name, value);
    }

    /** Takes a fact off the case; the events that stated it stay. */
    public void drop(String name) {
        caseData = caseData.without(name);
    }

    /** Has somebody told once the step is committed. */
    public void tell(Notice notice) {
        notices.add(notice);
    }

    /** Says something to the actor, this once only. */
    public void say(String name, String value) {
        told.put(name, value);
    }

    /** The next number of a series, gapless within the body and this year. */
    public int nextNumber(String series, int year) {
        return numbers.next(series, year);
    }

    /** A clock of the case as it will stand once this step is written. */
    public Optional<Deadline> deadline(String rule) {
        return forecast.of(rule, data);
    }

    List<Notice> notices() {
        return notices;
    }

    Map<String, String> told() {
        return told;
    }

    /** Draws a number for the case, which is locked by then if it was not before. */
    @FunctionalInterface
    interface Series {
        int next(String series, int year);
    }

    /** Reckons a clock as if the step had been written with these data. */
    @FunctionalInterface
    interface Forecast {
        Optional<Deadline> of(String rule, StepData data);
    }
}
