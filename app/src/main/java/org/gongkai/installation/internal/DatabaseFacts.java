package org.gongkai.installation.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a running server says about itself, as far as it decides whether acknowledged work can be lost.
 *
 * @param version as PostgreSQL numbers it: 180001 for 18.1
 */
record DatabaseFacts(String fsync, String synchronousCommit, String fullPageWrites, int version, String encoding) {

    private static final int OLDEST_MAJOR = 15;
    private static final Set<String> DURABLE = Set.of("on", "remote_apply");

    /** Asks the server over this connection, so that settings of the role and of the database count too. */
    static DatabaseFacts of(Connection connection) throws SQLException {
        return new DatabaseFacts(
                show(connection, "fsync"),
                show(connection, "synchronous_commit"),
                show(connection, "full_page_writes"),
                Integer.parseInt(show(connection, "server_version_num")),
                show(connection, "server_encoding"));
    }

    private static String show(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** Why nothing may be entrusted to this server, one sentence each. */
    List<String> refusals() {
        var refusals = new ArrayList<String>();
        if (!fsync.equals("on")) {
            refusals.add("The database runs with fsync = " + fsync
                    + " and can lose everything in a power cut: set fsync = on.");
        }
        if (!DURABLE.contains(synchronousCommit)) {
            refusals.add("The database runs with synchronous_commit = " + synchronousCommit
                    + " and can lose work it has acknowledged: set synchronous_commit = on.");
        }
        if (!fullPageWrites.equals("on")) {
            refusals.add("The database runs with full_page_writes = " + fullPageWrites
                    + " and can be damaged by a power cut: set full_page_writes = on.");
        }
        if (version / 10_000 < OLDEST_MAJOR) {
            refusals.add("The database is PostgreSQL " + version / 10_000 + " and Gongkai needs " + OLDEST_MAJOR
                    + " or newer.");
        }
        if (!encoding.equals("UTF8")) {
            refusals.add("The database stores text as " + encoding + ": make one with the encoding UTF8.");
        }
        return refusals;
    }
}
