package org.gongkai.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongkai.casework.internal.CaseStore;
import org.gongkai.identity.PersonalData;
import org.gongkai.procedure.Refusal;
import org.gongkai.visibility.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The same attempt under the same key is carried out once; the same key for something else is refused. */
@Repository
class Idempotency {

    private static final String TOLD = "told";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final PersonalData crypto;
    private final CaseStore cases;
    private final Clock clock;

    Idempotency(JdbcTemplate jdbc, JsonMapper json, PersonalData crypto, CaseStore cases, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.crypto = crypto;
        this.cases = cases;
        this.clock = clock;
    }

    /** Has the attempt made unless it was made before: then what it came to, once more. Attempts under one key wait for each other. */
    Answer once(Viewer viewer, String scope, Attempt attempt, Supplier<Answer> work) {
        return repeated(viewer, scope, attempt).orElseGet(() -> remembered(work.get(), viewer, scope, attempt));
    }

    private Optional<Answer> repeated(Viewer viewer, String scope, Attempt attempt) {
        if (attempt.idempotencyKey() == null) {
            return Optional.empty();
        }
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                _ -> {},
                actor(viewer) + attempt.idempotencyKey());
        List<Kept> kept = jdbc.query(
                "select request, case_id, told from idempotency_key where actor = ? and key = ?",
                (row, _) ->
                        new Kept(row.getString("request"), row.getObject("case_id", UUID.class), row.getBytes("told")),
                actor(viewer),
                attempt.idempotencyKey());
        return kept.stream()
                .findFirst()
                .map(first -> first.request().equals(digest(scope, attempt))
                        ? new Answer.Done(cases.find(first.caseId()).orElseThrow(), open(first.told()))
                        : new Answer.Refused(Refusal.invalid("Idempotency-Key", "idempotency-key-reused", null), null));
    }

    private Answer remembered(Answer answer, Viewer viewer, String scope, Attempt attempt) {
        if (answer instanceof Answer.Done done) {
            remember(viewer, scope, attempt, done);
        }
        return answer;
    }

    private void remember(Viewer viewer, String scope, Attempt attempt, Answer.Done done) {
        if (attempt.idempotencyKey() != null) {
            jdbc.update(
                    "insert into idempotency_key (actor, key, request, case_id, told, created_at) values (?, ?, ?, ?, ?, ?)",
                    actor(viewer),
                    attempt.idempotencyKey(),
                    digest(scope, attempt),
                    done.file().id(),
                    seal(done.told()),
                    clock.instant().atOffset(ZoneOffset.UTC));
        }
    }

    /** What is said only once is said again to whoever repeats the attempt, for the first answer may have been lost. */
    private byte @Nullable [] seal(Map<String, String> told) {
        return told.isEmpty() ? null : crypto.seal(TOLD, json.writeValueAsString(told));
    }

    private Map<String, String> open(byte @Nullable [] told) {
        return told == null ? Map.of() : json.readValue(crypto.open(TOLD, told), TEXTS);
    }

    private static String actor(Viewer viewer) {
        if (viewer.actor().id() != null) {
            return viewer.actor().id().toString();
        }
        return viewer.holdsCase() == null ? "anyone" : viewer.holdsCase() + "/" + viewer.partyId();
    }

    private String digest(String scope, Attempt attempt) {
        String request = scope + json.writeValueAsString(List.of(attempt.data(), attempt.materials()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }

    private record Kept(String request, UUID caseId, byte @Nullable [] told) {}
}
