package org.gongkai.installation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.datasource.DataSourceUtils;
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

    /** Between two statements. */
    static final String NEXT = ";\n";

    private static final String DIVISION_BY_ZERO = "22012";
    private static final String NOT_AS_READ = "a row to be changed is no longer there as it was read";

    /** Steps write the same few rows over and over. */
    private static final int MOST_TEXTS = 500;

    private final JdbcTemplate jdbc;
    private final DataSource source;
    private final Cache<List<String>, String> texts =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();

    Writes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.source = Objects.requireNonNull(jdbc.getDataSource());
    }

    /**
     * Adds a statement that must change exactly one row, or a select that must find and lock one. Reads of the same transaction
     * see it once it is sent.
     */
    public void add(String sql, @Nullable Object... values) {
        pending().add(new Pending(sql, values));
    }

    /** The same for a row to which others that were added refer. */
    public void addFirst(String sql, @Nullable Object... values) {
        pending().addFirst(new Pending(sql, values));
    }

    /** Sends what was added, for those who read it in the same transaction; fails where an update found no row. */
    public void send() {
        List<Pending> writes = taken();
        if (!writes.isEmpty()) {
            send(text(writes), values(writes), PreparedStatement::execute);
        }
    }

    /** Sends what was added and then the statement, in one journey, and answers the whole number that it gives, if any. */
    public Optional<Integer> ask(String sql, Object... values) {
        List<Pending> writes = taken();
        String before = writes.isEmpty() ? "" : text(writes) + NEXT;
        List<@Nullable Object> all = values(writes);
        all.addAll(List.of(values));
        return send(before + sql, all, Writes::lastNumber);
    }

    private void sendAndCommit() {
        List<Pending> writes = taken();
        if (!writes.isEmpty()) {
            String sql = text(writes);
            if (isOne(sql) && nothingSentBefore()) {
                send(sql, values(writes), Writes::executeByItself);
            } else {
                send(sql + NEXT + "commit", values(writes), PreparedStatement::execute);
            }
        }
    }

    private static boolean isOne(String sql) {
        return !sql.contains(NEXT);
    }

    private boolean nothingSentBefore() {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
        } catch (SQLException broken) {
            throw new CannotGetJdbcConnectionException("its connection tells nothing of its transaction", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** A single statement is a transaction of its own: all that a step writes, if nothing had to be read or locked for it. */
    private static boolean executeByItself(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        connection.setAutoCommit(true);
        try {
            return statement.execute();
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(false);
            }
        }
    }

    private List<Pending> taken() {
        List<Pending> writes = pending();
        List<Pending> taken = List.copyOf(writes);
        writes.clear();
        return taken;
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

    private String text(List<Pending> writes) {
        return texts.get(writes.stream().map(Pending::sql).toList(), WriteGroup::together);
    }

    private static List<@Nullable Object> values(List<Pending> writes) {
        List<@Nullable Object> values = new ArrayList<>();
        writes.forEach(write -> values.addAll(Arrays.asList(write.values())));
        return values;
    }

    private <T> T send(String sql, List<@Nullable Object> values, Sending<T> sending) {
        try {
            return Objects.requireNonNull(jdbc.execute(sql, (PreparedStatement statement) -> {
                new ArgumentPreparedStatementSetter(values.toArray()).setValues(statement);
                return sending.by(statement);
            }));
        } catch (DataAccessException refused) {
            throw notFound(refused) ? new OptimisticLockingFailureException(NOT_AS_READ, refused) : refused;
        }
    }

    private static Optional<Integer> lastNumber(PreparedStatement statement) throws SQLException {
        boolean rows = statement.execute();
        Optional<Integer> last = Optional.empty();
        while (rows || statement.getUpdateCount() >= 0) {
            last = rows ? number(statement) : Optional.empty();
            rows = statement.getMoreResults();
        }
        return last;
    }

    private static Optional<Integer> number(PreparedStatement statement) throws SQLException {
        ResultSet found = statement.getResultSet();
        return found.next() ? Optional.of(found.getInt(1)) : Optional.empty();
    }

    private static boolean notFound(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException cause
                && DIVISION_BY_ZERO.equals(cause.getSQLState());
    }

    @SuppressWarnings("unchecked")
    private List<Pending> pending() {
        Object known = TransactionSynchronizationManager.getResource(this);
        return known == null ? begin() : (List<Pending>) known;
    }

    private List<Pending> begin() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("writes belong to a transaction");
        }
        List<Pending> writes = new ArrayList<>();
        TransactionSynchronizationManager.bindResource(this, writes);
        TransactionSynchronizationManager.registerSynchronization(new AtTheEnd());
        return writes;
    }

    @FunctionalInterface
    private interface Sending<T> {
        T by(PreparedStatement statement) throws SQLException;
    }

    private record Pending(String sql, @Nullable Object[] values) {}

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
