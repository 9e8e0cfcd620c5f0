package org.gongkai.installation.internal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database user the application works as in the embedded database: owner of its own database and nothing more.
 *
 * <p>A superuser could read the server's files and run programs through SQL; this one cannot.
 */
final class ApplicationRole {

    static final String NAME = "gongkai";

    private ApplicationRole() {}

    /** Makes the user and its database where they are missing, and gives the user this password. */
    static void ensure(DatabaseAddress superuser, String password) throws SQLException {
        try (var connection = superuser.connect()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = 'gongkai'")) {
                execute(connection, "create role gongkai login");
            }
            execute(connection, "alter role gongkai password '" + password + "'");
            if (!exists(connection, "select 1 from pg_database where datname = 'gongkai'")) {
                execute(connection, "create database gongkai owner gongkai");
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
