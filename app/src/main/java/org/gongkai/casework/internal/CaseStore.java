package org.gongkai.casework.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.casework.CaseFile;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Role;
import org.gongkai.procedure.StepData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cases in PostgreSQL. A case is read in one statement and a step written in one, because each costs a round trip inside the lock. */
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

    private static final String WRITE_STEP = """
            with event as (
              insert into case_event (case_id, seq, step, stage_before, stage_after, actor_id, actor_name, role, at,
                                      day, citation, data)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))),
            deadlines as (
              insert into case_deadline (case_id, rule, subject, state, due, expires_at, provisional,
                                         calendar_version, expired_at)
              select * from jsonb_to_recordset(cast(? as jsonb)) as d(
                case_id uuid, rule text, subject text, state text, due date, expires_at timestamptz,
                provisional boolean, calendar_version text, expired_at timestamptz)
              on conflict (case_id, rule, subject) do update set
                state = excluded.state, due = excluded.due, expires_at = excluded.expires_at,
                provisional = excluded.provisional, calendar_version = excluded.calendar_version,
                expired_at = case when case_deadline.expires_at is not distinct from excluded.expires_at
                                    or excluded.state = 'missed'
                                  then coalesce(excluded.expired_at, case_deadline.expired_at)
                                  else excluded.expired_at end)
            update case_file set stage = ?, is_final = ?, version = ?, data = cast(? as jsonb), section_id = ?,
              assignee = ?, next_due = ?, search_text = ?, changed_at = ?
            where id = ? and version = ?
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    CaseStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<CaseFile> find(UUID id) {
        return jdbc.query(READ, this::read, id).stream().findFirst();
    }

    /**
     * Reads for a step: nobody else takes one on this case until the transaction ends. Who had to wait for the lock gets the
     * new row with the events as they were before the wait; a second look, now that nobody else writes, shows them all.
     */
    public Optional<CaseFile> lock(UUID id) {
        return jdbc.query(READ + " for update of c", this::read, id).stream()
                .findFirst()
                .map(file -> file.events().size() == file.version() ? file : find(id).orElseThrow());
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
        jdbc.update("update case_file set code_hash = ? where id = ?", hash, id);
    }

    /** Writes an empty case; its opening step follows in the same transaction. */
    public void create(CaseFile file) {
        jdbc.update(
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

    /** Writes one step: event, clocks and case. Answers false where the case has moved on meanwhile. */
    public boolean write(
            CaseFile after,
            CaseEvent event,
            @Nullable String citation,
            List<DeadlineRow> deadlines,
            @Nullable LocalDate nextDue,
            String searchText) {
        int changed = jdbc.update(
                WRITE_STEP,
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
                citation,
                json.writeValueAsString(event.data().values()),
                json.writeValueAsString(deadlines),
                after.stage(),
                after.isFinal(),
                after.version(),
                json.writeValueAsString(after.data().values()),
                after.section(),
                after.assignee(),
                nextDue,
                searchText,
                utc(event.at()),
                after.id(),
                after.version() - 1);
        return changed == 1;
    }

    public void keepSecret(UUID caseId, String path, byte[] sealed, byte[] blindIndex) {
        jdbc.update(
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
                events(row.getString("events")));
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

    /** A clock as it is stored for lists and for the scheduler; what it means is always recomputed from the events. */
    public record DeadlineRow(
            UUID case_id,
            String rule,
            String subject,
            String state,
            @Nullable LocalDate due,
            @Nullable Instant expires_at,
            boolean provisional,
            String calendar_version,
            @Nullable Instant expired_at) {}
}
