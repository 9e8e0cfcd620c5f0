package org.gongkai.installation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has to write, sent to the database in one journey instead of one for each statement: modules that write
 * for the same act add their statements, each its own, and none of them waits. Nothing is sent outside a transaction, and
 * nothing that was added is forgotten: what is left at the commit goes before it.
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

    /** Sends what was added; an {@link IllegalStateException} where a statement did not change its one row. */
    public void send() {
        List<Write> writes = pending();
        if (!writes.isEmpty()) {
            List<Write> now = List.copyOf(writes);
            writes.clear();
            send(now);
        }
    }

    private void send(List<Write> writes) {
        String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        List<@Nullable Object> values = new ArrayList<>();
        writes.forEach(write -> values.addAll(java.util.Arrays.asList(write.values())));
        jdbc.execute(sql, (PreparedStatement statement) -> {
            new ArgumentPreparedStatementSetter(values.toArray()).setValues(statement);
            statement.execute();
            requireOneEach(writes, statement);
            return true;
        });
    }

    private static void requireOneEach(List<Write> writes, PreparedStatement statement) throws SQLException {
        for (Write write : writes) {
            if (statement.getUpdateCount() != 1) {
                throw new IllegalStateException("not one row changed by: " + write.sql());
            }
            statement.getMoreResults();
        }
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

    private record Write(String sql, @Nullable Object[] values) {}

    private final class AtTheEnd implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            send();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Writes.this);
        }
    }
}
