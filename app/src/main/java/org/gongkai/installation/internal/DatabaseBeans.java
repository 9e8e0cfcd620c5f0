package org.gongkai.installation.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.gongkai.installation.Installation;
import org.gongkai.installation.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The database: the operator's where GONGKAI_DATABASE_URL names one, the embedded one otherwise.
 *
 * <p>The guards run inside the making of the data source, so that nothing, not even a migration, touches a database before
 * them. Closing runs the other way round: users of the data source, the pool, the server, the data directory.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseBeans {

    private static final String EXTERNAL = "gongkai.database-url";
    private static final String NONE = "none";

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = EXTERNAL, havingValue = NONE, matchIfMissing = true)
    EmbeddedDatabase embeddedDatabase(DataDirectory data, Environment environment) {
        return EmbeddedDatabase.start(data.path(), InstallationBeans.binaries(environment, data));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            Installation installation,
            DataDirectory heldAgainstASecondStart,
            ObjectProvider<EmbeddedDatabase> embedded,
            Environment environment) {
        var server = embedded.getIfAvailable();
        var address = server == null ? external(environment) : guarded(server);
        DatabaseGuard.check(address);
        KeptMode.check(address, installation.mode());
        return Pool.on(address, environment.getProperty("gongkai.database-connections", Integer.class, Pool.SIZE));
    }

    private static DatabaseAddress external(Environment environment) {
        return DatabaseAddress.of(
                environment.getRequiredProperty(EXTERNAL),
                environment.getProperty("gongkai.database-user"),
                environment.getProperty("gongkai.database-password"));
    }

    private static DatabaseAddress guarded(EmbeddedDatabase server) {
        try {
            var address = server.open();
            DatabaseGuard.checkPasswords(address);
            return address;
        } catch (SQLException e) {
            throw new StartRefused("The embedded database cannot be opened: " + e.getMessage(), e);
        }
    }
}
