package org.gongkai.casework.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.calendar.CalendarYear;
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.ExceptionalDay;
import org.gongkai.calendar.WorkingCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Years a body's administrator has loaded or corrected, and its local closures. Nothing is overwritten: the latest load counts. */
@Repository
public class CalendarStore {

    private static final TypeReference<List<ExceptionalDay>> DAYS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    CalendarStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The calendar in force for the body; its version names the loads and closures it is made of. */
    public WorkingCalendar calendar(String bodyId) {
        WorkingCalendar shipped = WorkingCalendar.shipped();
        Map<Integer, CalendarYear> years = new LinkedHashMap<>();
        shipped.years().forEach(year -> years.put(year.year(), year));
        List<Long> loads = new ArrayList<>();
        jdbc.query(
                "select id, year, declared, days, sources from calendar_load where body_id = ? order by id",
                row -> {
                    loads.add(row.getLong("id"));
                    years.put(
                            row.getInt("year"),
                            new CalendarYear(
                                    row.getInt("year"),
                                    row.getBoolean("declared"),
                                    json.readValue(row.getString("days"), DAYS),
                                    json.readValue(row.getString("sources"), TEXTS)));
                },
                bodyId);
        List<ExceptionalDay> closures = closures(bodyId);
        String version =
                shipped.version() + "+" + loads.stream().max(Long::compare).orElse(0L) + "." + closures.size();
        return WorkingCalendar.of(years.values(), closures, version);
    }

    public List<ExceptionalDay> closures(String bodyId) {
        return jdbc.query(
                "select date, name from local_closure where body_id = ? and revoked_at is null order by date",
                (row, _) -> new ExceptionalDay(
                        row.getObject("date", LocalDate.class), DayKind.LOCAL_CLOSURE, row.getString("name")),
                bodyId);
    }

    public void load(String bodyId, CalendarYear year, String by, Instant now) {
        jdbc.update(
                """
                insert into calendar_load (body_id, year, declared, days, sources, loaded_by, loaded_at)
                values (?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?)
                """,
                bodyId,
                year.year(),
                year.declared(),
                json.writeValueAsString(year.days()),
                json.writeValueAsString(year.sources()),
                by,
                CaseStore.utc(now));
    }

    /** Whether it is this that closed the day; false where it was closed already. */
    public boolean close(String bodyId, LocalDate date, String name, String by, Instant now) {
        return jdbc.update("""
                        insert into local_closure (body_id, date, name, added_by, added_at) values (?, ?, ?, ?, ?)
                        on conflict (body_id, date) where revoked_at is null do nothing
                        """, bodyId, date, name, by, CaseStore.utc(now)) > 0;
    }

    public boolean reopen(String bodyId, LocalDate date, Instant now) {
        return jdbc.update(
                        "update local_closure set revoked_at = ? where body_id = ? and date = ? and revoked_at is null",
                        CaseStore.utc(now),
                        bodyId,
                        date)
                > 0;
    }
}
