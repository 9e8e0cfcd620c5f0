package org.gongkai.installation.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.gongkai.installation.StartRefused;

/**
 * PostgreSQL inside the installation: its files are in {@code <data>/pg}, its lifetime is the application's.
 *
 * <p>The wrapper is made for tests and its defaults lose acknowledged work. Everything unsafe about it is overridden here,
 * and {@link DatabaseGuard} looks at the running server rather than believe it.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    private static final String MAJOR_VERSION = "18";
    private static final Duration RECOVERY_PATIENCE = Duration.ofSeconds(90);

    private static final Map<String, String> SERVER = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            // No socket file: /tmp is shared with everybody on the machine.
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            // After each checkpoint every page is written to the log whole once more: few checkpoints, and a recovery
            // of seconds.
            Map.entry("max_wal_size", "2GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("jit", "off"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "../logs"),
            Map.entry("log_filename", "postgresql-%d.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_age", "1d"));

    private final EmbeddedPostgres server;
    private final String superuserPassword;

    private EmbeddedDatabase(EmbeddedPostgres server, String superuserPassword) {
        this.server = server;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts the server, making the cluster at the first start, and returns when it answers.
     *
     * @param binaries where the server's programs are unpacked to; reused by later starts
     */
    static EmbeddedDatabase start(Path data, Path binaries) {
        Platform.require();
        var cluster = data.resolve("pg");
        var keys = data.resolve("keys");
        try {
            var password = DatabasePassword.keptIn(keys);
            prepare(cluster);
            PrivateFiles.directory(binaries);
            var permissions = Files.getPosixFilePermissions(binaries);
            var server = launch(cluster, binaries, keys, password);
            // The wrapper opens the directory of the programs for everybody to write to.
            Files.setPosixFilePermissions(binaries, permissions);
            return new EmbeddedDatabase(server, password);
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused(
                    "The embedded database in " + cluster + " does not start: " + data.resolve("logs") + " tells why.",
                    e);
        }
    }

    private static void prepare(Path cluster) throws IOException {
        Cluster.setAsideIfUnfinished(cluster);
        Cluster.requireVersion(cluster, MAJOR_VERSION);
        PrivateFiles.directory(cluster);
        LeftoverServer.stop(cluster);
    }

    private static EmbeddedPostgres launch(Path cluster, Path binaries, Path keys, String password) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY_PATIENCE)
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(directory -> Cluster.markFinished(directory.toPath()));
        SERVER.forEach(builder::setServerConfig);
        initialisation(DatabasePassword.file(keys)).forEach(builder::setLocaleConfig);
        return builder.start();
    }

    /** What the first start passes to initdb: passwords from the first moment on, never "trust" for anybody. */
    private static Map<String, String> initialisation(Path passwordFile) {
        return Map.of(
                "auth-host", "scram-sha-256",
                "auth-local", "scram-sha-256",
                "pwfile", passwordFile.toString(),
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8",
                "locale", "C");
    }

    /** Opens the application's own database, with a user that is no superuser and a password made for this run. */
    DatabaseAddress open() throws SQLException {
        var password = DatabasePassword.random();
        ApplicationRole.ensure(address("postgres", SUPERUSER, superuserPassword), password);
        return address(ApplicationRole.NAME, ApplicationRole.NAME, password);
    }

    private DatabaseAddress address(String database, String user, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, user, password);
    }

    /** Stops the server in good order; the files stay. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
