package org.gongkai.installation.internal;

import java.sql.SQLException;
import java.util.List;
import org.gongkai.installation.StartRefused;

/**
 * Looks at a running database before the application entrusts anything to it, and refuses to start on an unsafe one.
 *
 * <p>It asks the server itself: what was configured and what runs are not always the same.
 */
final class DatabaseGuard {

    /** PostgreSQL's class of errors "invalid authorization specification". */
    private static final String NOT_AUTHORISED = "28";

    private DatabaseGuard() {}

    /** Returns if the server is safe; otherwise {@link StartRefused} with all there is to say against it. */
    static void check(DatabaseAddress address) {
        try (var connection = address.connect()) {
            StartRefused.ifAny(DatabaseFacts.of(connection).refusals());
        } catch (SQLException e) {
            throw new StartRefused("The database at " + address.place() + " cannot be used: " + oneLine(e) + ".", e);
        }
    }

    /** Returns if the server turns a wrong password away. Not for servers of others, who may count such attempts. */
    static void checkPasswords(DatabaseAddress address) {
        try (var connection =
                address.withPassword("wrong" + DatabasePassword.random()).connect()) {
            StartRefused.ifAny(
                    List.of("The database lets " + connection.getMetaData().getUserName()
                            + " in with a wrong password: set scram-sha-256 in its pg_hba.conf."));
        } catch (SQLException e) {
            var state = e.getSQLState();
            if (state == null || !state.startsWith(NOT_AUTHORISED)) {
                throw new StartRefused("The database's passwords could not be checked: " + oneLine(e) + ".", e);
            }
        }
    }

    private static String oneLine(SQLException e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse(message).replaceAll("\\.+$", "");
    }
}
