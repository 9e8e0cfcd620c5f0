package org.gongkai.installation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.datasource.DataSourceUtils;

/** One way to the database and back with the statements of several writers, in the transaction of the caller. */
final class Journey {

    /** Between two statements. */
    static final String NEXT = ";\n";

    private static final String COMMIT = NEXT + "commit";
    private static final String DIVISION_BY_ZERO = "22012";
    private static final String NOT_AS_READ = "a row to be changed is no longer there as it was read";

    private final JdbcTemplate jdbc;
    private final DataSource source;

    Journey(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.source = Objects.requireNonNull(jdbc.getDataSource());
    }

    /** Sends the statements; fails where one of them did not find its row. */
    void send(String sql, List<@Nullable Object> values) {
        send(sql, values, PreparedStatement::execute);
    }

    /** The same, and answers the whole number that the last statement gives, if any. */
    Optional<Integer> ask(String sql, List<@Nullable Object> values) {
        return send(sql, values, Journey::lastNumber);
    }

    /** Sends the statements as the last of their transaction: the commit goes with them. */
    void sendAndCommit(String sql, List<@Nullable Object> values) {
        if (!sql.contains(NEXT) && nothingSentBefore()) {
            send(sql, values, Journey::executeByItself);
        } else {
            send(sql + COMMIT, values);
        }
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

    @FunctionalInterface
    private interface Sending<T> {
        T by(PreparedStatement statement) throws SQLException;
    }
}
