package org.gongkai.casework.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.CaseFile;
import org.gongkai.installation.Writes;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Deadline;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.StepData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cases in PostgreSQL. A case is locked and read in one journey and a step written in one, because each journey lasts as long as the lock. */
@Repository
public class CaseStore {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String READ = """
            select c.*, (select json_agg(e order by e.seq) from (
                select seq, step, stage_before, stage_after, actor_id, actor_name, role, at, day, data
                from case_event where case_id = c.id) e) as events
            from case_file c where c.id = ?
            """;

    /** Two statements of one journey: the later one sees everything that was committed before the lock was granted. */
    private static final String LOCK = """
            select * from case_file where id = ? for update;
            select seq, step, stage_before, stage_after, actor_id, actor_name, role, at, day, data,
              exists (select 1 from case_deadline where case_id = ?
                and expired_at is null and state in ('running', 'missed') and expires_at <= ?) as overdue
            from case_event where case_id = ? order by seq
            """;

    private static final String CLAIM =
            "select 1 from case_file where id = ? and version = ? and calendar = ? for update";

    private static final String WRITE_EVENT = """
            insert into case_event (case_id, seq, step, stage_before, stage_after, actor_id, actor_name, role, at, day,
                                    citation, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as json))
            """;

    private static final String WRITE_DEADLINE = """
            insert into case_deadline (case_id, rule, subject, state, due, expires_at, provisional, calendar_version)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_id, rule, subject) do update set
              state = excluded.state, due = excluded.due, expires_at = excluded.expires_at,
              provisional = excluded.provisional, calendar_version = excluded.calendar_version,
              expired_at = case when case_deadline.expires_at is not distinct from excluded.expires_at
                                  or excluded.state = 'missed'
                                then case_deadline.expired_at end
            """;

    private static final String OPEN_CASE = """
            insert into case_file (body_id, id, procedure_id, number, stage, is_final, version, data, settings, opened_on,
                                   opened_at, applicant, section_id, assignee, next_due, search_text, calendar, changed_at,
                                   document_number_key)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    document_number_key(?))
            """;

    private static final String WRITE_CASE = """
            update case_file set stage = ?, is_final = ?, version = ?, data = cast(? as jsonb), section_id = ?,
              assignee = ?, next_due = ?, search_text = ?, calendar = ?, changed_at = ?,
              document_number_key = document_number_key(?)
            where id = ? and version = ?
            """;

    /** The same where nobody has the case locked: by the calendar its clocks were reckoned by, or not at all. */
    private static final String WRITE_STANDING_CASE = WRITE_CASE.stripTrailing() + " and calendar = ?";

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final JsonMapper json;

    CaseStore(JdbcTemplate jdbc, Writes writes, JsonMapper json) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
    }

    public Optional<CaseFile> find(UUID id) {
        return read(id).map(Read::file);
    }

    /** The case and the calendar its clocks are reckoned by, as of one moment. */
    public Optional<Read> read(UUID id) {
        return jdbc.query(READ, (row, _) -> new Read(read(row), row.getString("calendar")), id).stream()
                .findFirst();
    }

    /** Reads for a step: nobody else takes one on this case until the transaction ends. */
    public Optional<Locked> lock(UUID id, Instant now) {
        return Objects.requireNonNull(jdbc.execute(LOCK, (PreparedStatement statement) -> {
            statement.setObject(1, id);
            statement.setObject(2, id);
            statement.setObject(3, utc(now));
            statement.setObject(4, id);
            statement.execute();
            return locked(statement);
        }));
    }

    /** Has a case that was read before locked before anything that is sent after; fails then where it is no longer as it was read. */
    public void claim(UUID id, int version, String calendar) {
        writes.add(CLAIM, id, version, calendar);
    }

    private Optional<Locked> locked(PreparedStatement statement) throws SQLException {
        try (ResultSet file = statement.getResultSet()) {
            if (!file.next()) {
                return Optional.empty();
            }
            statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
            ResultSet rows = statement.getResultSet();
            List<CaseEvent> events = new ArrayList<>();
            boolean overdue = false;
            while (rows.next()) {
                events.add(event(rows));
                overdue = rows.getBoolean("overdue");
            }
            return Optional.of(new Locked(read(file, events), overdue));
        }
    }

    private CaseEvent event(ResultSet row) throws SQLException {
        return new CaseEvent(
                row.getInt("seq"),
                row.getString("step"),
                row.getString("stage_before"),
                row.getString("stage_after"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                Role.of(row.getString("role")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                new StepData(json.readValue(row.getString("data"), MAP)));
    }

    public Optional<UUID> idOf(String number) {
        return jdbc.queryForList("select id from case_file where number = ?", UUID.class, number).stream()
                .findFirst();
    }

    public Optional<byte[]> codeHash(UUID id) {
        return jdbc.query("select code_hash from case_code where case_id = ?", (row, _) -> row.getBytes(1), id).stream()
                .findFirst();
    }

    public void keepCodeHash(UUID id, byte[] hash) {
        writes.add("insert into case_code (case_id, code_hash) values (?, ?)", id, hash);
    }

    /**
     * Adds one step to what the transaction writes: case, event, clocks that changed. The case comes first: of two who write the
     * same one, the later waits there and then finds that it is not as they read it. The first step of a case opens it.
     *
     * @param readBy the calendar the case was read with where it is not locked, otherwise null
     */
    public void write(
            CaseFile after,
            CaseEvent event,
            @Nullable String citation,
            List<DeadlineRow> deadlines,
            @Nullable LocalDate nextDue,
            String searchText,
            String calendar,
            @Nullable String readBy) {
        if (after.version() == 1) {
            open(after, event, nextDue, searchText, calendar);
        } else {
            write(after, event, nextDue, searchText, calendar, readBy);
        }
        writes.add(
                WRITE_EVENT,
                after.id(),
                event.seq(),
                event.step(),
                event.stageBefore(),
                event.stageAfter(),
                event.actorId(),
                event.actorName(),
                event.role().code(),
                utc(event.at()),
                event.day(),
                Writes.text(citation),
                json.writeValueAsString(event.data().values()));
        deadlines.forEach(this::write);
    }

    private void open(CaseFile file, CaseEvent event, @Nullable LocalDate nextDue, String searchText, String calendar) {
        writes.addFirst(
                OPEN_CASE,
                file.bodyId(),
                file.id(),
                file.procedure(),
                file.number(),
                file.stage(),
                file.isFinal(),
                file.version(),
                json.writeValueAsString(file.data().values()),
                json.writeValueAsString(file.settings()),
                file.openedOn(),
                utc(file.openedAt()),
                file.applicant(),
                Writes.text(file.section()),
                Writes.text(file.assignee()),
                Writes.day(nextDue),
                searchText,
                calendar,
                utc(event.at()),
                documentNumber(file));
    }

    private void write(
            CaseFile after,
            CaseEvent event,
            @Nullable LocalDate nextDue,
            String searchText,
            String calendar,
            @Nullable String readBy) {
        List<Object> values = new ArrayList<>(List.of(
                after.stage(),
                after.isFinal(),
                after.version(),
                json.writeValueAsString(after.data().values()),
                Writes.text(after.section()),
                Writes.text(after.assignee()),
                Writes.day(nextDue),
                searchText,
                calendar,
                utc(event.at()),
                documentNumber(after),
                after.id(),
                after.version() - 1));
        if (readBy == null) {
            writes.add(WRITE_CASE, values.toArray());
        } else {
            values.add(readBy);
            writes.add(WRITE_STANDING_CASE, values.toArray());
        }
    }

    private static SqlParameterValue documentNumber(CaseFile file) {
        return Writes.text(file.data().text("documentNumber").orElse(null));
    }

    private void write(DeadlineRow row) {
        writes.add(
                WRITE_DEADLINE,
                row.caseId(),
                row.rule(),
                row.subject(),
                row.state(),
                Writes.day(row.due()),
                Writes.moment(row.expiresAt()),
                row.provisional(),
                row.calendarVersion());
    }

    public void keepSecret(UUID caseId, String path, byte[] sealed, byte[] blindIndex) {
        writes.add(
                "insert into case_secret (case_id, path, sealed, blind_index) values (?, ?, ?, ?)",
                caseId,
                path,
                sealed,
                blindIndex);
    }

    public Optional<byte[]> secret(UUID caseId, String path) {
        return jdbc
                .query(
                        "select sealed from case_secret where case_id = ? and path = ?",
                        (row, _) -> row.getBytes(1),
                        caseId,
                        path)
                .stream()
                .findFirst();
    }

    private CaseFile read(ResultSet row) throws SQLException {
        return read(row, events(row.getString("events")));
    }

    private CaseFile read(ResultSet row, List<CaseEvent> events) throws SQLException {
        return new CaseFile(
                row.getString("body_id"),
                row.getObject("id", UUID.class),
                row.getString("procedure_id"),
                row.getString("number"),
                row.getString("stage"),
                row.getBoolean("is_final"),
                row.getInt("version"),
                new StepData(json.readValue(row.getString("data"), MAP)),
                json.readValue(row.getString("settings"), TEXTS),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("section_id"),
                row.getString("assignee"),
                row.getObject("applicant", UUID.class),
                events);
    }

    private List<CaseEvent> events(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return json.readValue(text, new TypeReference<List<EventRow>>() {}).stream()
                .map(EventRow::event)
                .toList();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An event as PostgreSQL's row-to-JSON gives it. */
    record EventRow(
            int seq,
            String step,
            String stage_before,
            String stage_after,
            @Nullable UUID actor_id,
            String actor_name,
            String role,
            OffsetDateTime at,
            LocalDate day,
            Map<String, Object> data) {

        CaseEvent event() {
            return new CaseEvent(
                    seq,
                    step,
                    stage_before,
                    stage_after,
                    actor_id,
                    actor_name,
                    Role.of(role),
                    at.toInstant(),
                    day,
                    new StepData(data));
        }
    }

    /** A case as of one moment. */
    public record Read(CaseFile file, String calendar) {}

    /** A case nobody else can change now, and whether one of its clocks has run out without its consequence. */
    public record Locked(CaseFile file, boolean overdue) {}

    /** A clock as it is stored for lists and for the scheduler; what it means is always recomputed from the events. */
    public record DeadlineRow(
            UUID caseId,
            String rule,
            String subject,
            String state,
            @Nullable LocalDate due,
            @Nullable Instant expiresAt,
            boolean provisional,
            String calendarVersion) {

        /** Whether something is still to come of it, or to be done about it. */
        public boolean presses() {
            return state.equals(Deadline.State.RUNNING.code()) || state.equals(Deadline.State.MISSED.code());
        }
    }
}
