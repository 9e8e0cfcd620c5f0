package org.gongkai.installation.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.gongkai.installation.Mode;
import org.gongkai.installation.StartRefused;

/**
 * What a database was made for, remembered in it. The demo accounts and invented time of a trial never get into a service,
 * and a trial never opens the real cases of one.
 */
final class KeptMode {

    private KeptMode() {}

    /** Refuses to open, in one mode, data made in the other. Works on a database without any table too. */
    static void check(DatabaseAddress address, Mode now) {
        try (var connection = address.connect()) {
            var made = in(connection);
            if (made.isPresent() && !made.get().equals(now.code())) {
                throw new StartRefused("These data were made by a " + made.get() + " and cannot be opened as a "
                        + now.code() + ": use another --data or another database.");
            }
        } catch (SQLException e) {
            throw new StartRefused("The database at " + address.place() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<String> in(Connection connection) throws SQLException {
        return first(connection, "select to_regclass('installation')").isEmpty()
                ? Optional.empty()
                : first(connection, "select mode from installation");
    }

    private static Optional<String> first(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }
}
