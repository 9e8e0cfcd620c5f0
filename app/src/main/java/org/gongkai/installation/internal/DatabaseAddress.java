package org.gongkai.installation.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.gongkai.installation.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and as whom to open it.
 *
 * @param url for JDBC, without credentials of its own unless the operator wrote them there as parameters
 * @param user null where the URL or the driver's own rules name one
 */
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {

    private static final int CONNECT_SECONDS = 10;

    /**
     * Understands {@code jdbc:postgresql://host/db} and {@code postgresql://user:password@host/db}; credentials given apart
     * go before those in the URL.
     */
    static DatabaseAddress of(String given, @Nullable String user, @Nullable String password) {
        if (given.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(given, user, password);
        }
        if (given.startsWith("postgresql://") || given.startsWith("postgres://")) {
            return ofUri(parsed(given), user, password);
        }
        throw new StartRefused("GONGKAI_DATABASE_URL must begin with jdbc:postgresql:// or postgresql://.");
    }

    private static DatabaseAddress ofUri(URI uri, @Nullable String user, @Nullable String password) {
        var credentials = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                user != null ? user : part(credentials, 0),
                password != null ? password : part(credentials, 1));
    }

    private static URI parsed(String given) {
        try {
            return new URI(given);
        } catch (URISyntaxException e) {
            // The text may hold a password: it is not repeated.
            throw new StartRefused("GONGKAI_DATABASE_URL is not a well-formed address.", e);
        }
    }

    private static @Nullable String part(String[] credentials, int index) {
        return index < credentials.length ? URLDecoder.decode(credentials[index], StandardCharsets.UTF_8) : null;
    }

    DatabaseAddress withPassword(String other) {
        return new DatabaseAddress(url, user, other);
    }

    /** Opens one connection outside any pool; gives up after ten seconds. */
    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    /** The place without anything secret, for messages: no user, and none of the URL's parameters. */
    String place() {
        return url.replaceFirst("^jdbc:postgresql:(//)?", "")
                .replaceFirst("\\?.*$", "")
                .replaceFirst("^.*@", "");
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + place() + "]";
    }
}
