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
import org.gongkai.procedure.Role;
import org.gongkai.procedure.StepData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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

    /** Three statements of one journey: the later ones see everything that was committed before the lock was granted. */
    private static final String LOCK = """
            select * from case_file where id = ? for update;
            select seq, step, stage_before, stage_after, actor_id, actor_name, role, at, day, data
            from case_event where case_id = ? order by seq;
            select exists (select 1 from case_deadline where case_id = ?
              and expired_at is null and state in ('running', 'missed') and expires_at <= ?)
            """;

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

    private static final String WRITE_CASE = """
            update case_file set stage = ?, is_final = ?, version = ?, data = cast(? as jsonb), section_id = ?,
              assignee = ?, next_due = ?, search_text = ?, changed_at = ?
            where id = ? and version = ?
            """;

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final JsonMapper json;

    CaseStore(JdbcTemplate jdbc, Writes writes, JsonMapper json) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
    }

    public Optional<CaseFile> find(UUID id) {
        return jdbc.query(READ, this::read, id).stream().findFirst();
    }

    /** Reads for a step: nobody else takes one on this case until the transaction ends. */
    public Optional<Locked> lock(UUID id, Instant now) {
        return Objects.requireNonNull(jdbc.execute(LOCK, (PreparedStatement statement) -> {
            statement.setObject(1, id);
            statement.setObject(2, id);
            statement.setObject(3, id);
            statement.setObject(4, utc(now));
            statement.execute();
            return locked(statement);
        }));
    }

    private Optional<Locked> locked(PreparedStatement statement) throws SQLException {
        try (ResultSet file = statement.getResultSet()) {
            if (!file.next()) {
                return Optional.empty();
            }
            statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
            List<CaseEvent> events = events(statement.getResultSet());
            statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
            ResultSet overdue = statement.getResultSet();
            return Optional.of(new Locked(read(file, events), overdue.next() && overdue.getBoolean(1)));
        }
    }

    private List<CaseEvent> events(ResultSet rows) throws SQLException {
        List<CaseEvent> events = new ArrayList<>();
        while (rows.next()) {
            events.add(new CaseEvent(
                    rows.getInt("seq"),
                    rows.getString("step"),
                    rows.getString("stage_before"),
                    rows.getString("stage_after"),
                    rows.getObject("actor_id", UUID.class),
                    rows.getString("actor_name"),
                    Role.of(rows.getString("role")),
                    rows.getObject("at", OffsetDateTime.class).toInstant(),
                    rows.getObject("day", LocalDate.class),
                    new StepData(json.readValue(rows.getString("data"), MAP))));
        }
        return events;
    }

    public Optional<UUID> idOf(String number) {
        return jdbc.queryForList("select id from case_file where number = ?", UUID.class, number).stream()
                .findFirst();
    }

    public Optional<byte[]> codeHash(UUID id) {
        return jdbc.query("select code_hash from case_file where id = ?", (row, _) -> row.getBytes(1), id).stream()
                .filter(hash -> hash != null)
                .findFirst();
    }

    public void setCodeHash(UUID id, byte[] hash) {
        writes.add("update case_file set code_hash = ? where id = ?", hash, id);
    }

    /** Writes an empty case; its opening step follows in the same transaction. */
    public void create(CaseFile file) {
        writes.add(
                """
                insert into case_file (body_id, id, procedure_id, number, stage, is_final, version, data, settings,
                                       opened_on, opened_at, applicant, search_text, changed_at)
                values (?, ?, ?, ?, ?, false, 0, '{}', cast(? as jsonb), ?, ?, ?, '', ?)
                """,
                file.bodyId(),
                file.id(),
                file.procedure(),
                file.number(),
                file.stage(),
                json.writeValueAsString(file.settings()),
                file.openedOn(),
                utc(file.openedAt()),
                file.applicant(),
                utc(file.openedAt()));
    }

    /** Adds one step to what the transaction writes: event, clocks that changed, case. */
    public void write(
            CaseFile after,
            CaseEvent event,
            @Nullable String citation,
            List<DeadlineRow> deadlines,
            @Nullable LocalDate nextDue,
            String searchText) {
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
        writes.add(
                WRITE_CASE,
                after.stage(),
                after.isFinal(),
                after.version(),
                json.writeValueAsString(after.data().values()),
                Writes.text(after.section()),
                Writes.text(after.assignee()),
                Writes.day(nextDue),
                searchText,
                utc(event.at()),
                after.id(),
                after.version() - 1);
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

    private CaseFile read(ResultSet row, int index) throws SQLException {
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
            String calendarVersion) {}
}
