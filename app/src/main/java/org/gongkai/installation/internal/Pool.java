package org.gongkai.installation.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The connections the application shares. Virtual threads queue for them, so a few carry many requests. */
final class Pool {

    static final int SIZE = 20;
    private static final int KEPT_OPEN = 4;
    private static final long PATIENCE_MILLIS = 10_000;

    private Pool() {}

    static HikariDataSource on(DatabaseAddress address, int size) {
        var config = new HikariConfig();
        config.setPoolName("gongkai");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(KEPT_OPEN, size));
        config.setConnectionTimeout(PATIENCE_MILLIS);
        // The driver would otherwise give every session the zone of this machine.
        config.setConnectionInitSql("set time zone 'UTC'");
        config.addDataSourceProperty("ApplicationName", "gongkai");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }
}
