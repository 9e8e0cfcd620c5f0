package org.gongkai.installation;

import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has to write, sent to the database in one journey instead of one for each statement: modules that write
 * for the same act add their statements, each its own, and none of them waits. Nothing is sent outside a transaction, and
 * nothing that was added is forgotten: what is left at the commit goes with it, in the same journey.
 *
 * <p>Going with the commit is safe because the statements themselves fail where they do not change their one row: the server
 * then carries out nothing that follows, and the commit is what follows last.
 */
@Component
public class Writes {

    private final JdbcTemplate jdbc;

    Writes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a statement that must change exactly one row. Reads of the same transaction see it once it is sent. */
    public void add(String sql, @Nullable Object... values) {
        pending().add(new Write(sql, values));
    }

    /** Sends what was added, for those who read it in the same transaction; fails where an update found no row. */
    public void send() {
        List<Write> writes = pending();
        if (!writes.isEmpty()) {
            List<Write> now = List.copyOf(writes);
            writes.clear();
            send(now, "");
        }
    }

    private void sendAndCommit() {
        List<Write> writes = pending();
        if (!writes.isEmpty()) {
            List<Write> now = List.copyOf(writes);
            writes.clear();
            send(now, ";\ncommit");
        }
    }

    // A missing value keeps its type: the server would otherwise parse the statement anew for every pattern of gaps.

    /** A text that may be missing. */
    public static SqlParameterValue text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    /** A day that may be missing. */
    public static SqlParameterValue day(@Nullable LocalDate value) {
        return new SqlParameterValue(Types.DATE, value);
    }

    /** A moment that may be missing. */
    public static SqlParameterValue moment(@Nullable Instant value) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    private void send(List<Write> writes, String end) {
        String sql = writes.stream().map(Write::guarded).collect(Collectors.joining(";\n")) + end;
        List<@Nullable Object> values = new ArrayList<>();
        writes.forEach(write -> values.addAll(java.util.Arrays.asList(write.values())));
        jdbc.execute(sql, (PreparedStatement statement) -> {
            new ArgumentPreparedStatementSetter(values.toArray()).setValues(statement);
            return statement.execute();
        });
    }

    @SuppressWarnings("unchecked")
    private List<Write> pending() {
        Object known = TransactionSynchronizationManager.getResource(this);
        return known == null ? begin() : (List<Write>) known;
    }

    private List<Write> begin() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("writes belong to a transaction");
        }
        List<Write> writes = new ArrayList<>();
        TransactionSynchronizationManager.bindResource(this, writes);
        TransactionSynchronizationManager.registerSynchronization(new AtTheEnd());
        return writes;
    }

    private record Write(String sql, @Nullable Object[] values) {

        /** An insert adds its row or fails; an update that finds none divides by how many it found. */
        String guarded() {
            return sql.stripLeading().startsWith("update")
                    ? "with changed as (" + sql + " returning 1) select 1 / count(*) from changed"
                    : sql;
        }
    }

    private final class AtTheEnd implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            sendAndCommit();
        }

        /** After everything else that writes before the commit. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Writes.this);
        }
    }
}
