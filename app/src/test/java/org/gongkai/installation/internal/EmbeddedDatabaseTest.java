package org.gongkai.installation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.gongkai.installation.FreshInstallation;
import org.gongkai.installation.StartRefused;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    private static final Path BINARIES = Path.of(System.getProperty("gongkai.binaries", "target/postgresql"));

    private final Path data = FreshInstallation.directory();

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(data, BINARIES);
    }

    @Test
    void it_is_durable_utf8_and_in_utc() throws Exception {
        try (var database = start();
                var connection = database.open().connect()) {
            assertThat(DatabaseFacts.of(connection).refusals()).isEmpty();
            assertThat(DatabaseFacts.of(connection))
                    .extracting(DatabaseFacts::fsync, DatabaseFacts::synchronousCommit)
                    .containsExactly("on", "on");
            assertThat(value(connection, "show data_checksums")).isEqualTo("on");
            assertThat(value(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(connection, "show log_timezone")).isEqualTo("UTC");
        }
    }

    @Test
    void nobody_gets_in_with_a_wrong_password_and_the_application_is_no_superuser() throws Exception {
        try (var database = start()) {
            var address = database.open();
            assertThatCode(() -> DatabaseGuard.checkPasswords(address)).doesNotThrowAnyException();
            var superuser = new DatabaseAddress(address.url(), EmbeddedDatabase.SUPERUSER, "");
            assertThatThrownBy(superuser::connect).isInstanceOf(SQLException.class);
            try (var connection = address.connect()) {
                assertThat(value(connection, "show is_superuser")).isEqualTo("off");
            }
        }
        assertThat(Files.readString(data.resolve("pg/pg_hba.conf")).lines().filter(line -> !line.startsWith("#")))
                .noneMatch(line -> line.contains("trust"));
    }

    @Test
    void its_secrets_are_for_their_owner_only() throws Exception {
        start().close();
        var password = data.resolve("keys/database.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.readString(password)).hasSize(48);
    }

    @Test
    void nobody_else_may_put_programs_where_its_own_are() throws Exception {
        start().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(BINARIES)))
                .matches("rwx.-..-.");
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        try (var database = start();
                var connection = database.open().connect()) {
            connection.createStatement().execute("create table word (text text)");
            connection.createStatement().execute("insert into word values ('公开')");
        }
        try (var database = start();
                var connection = database.open().connect()) {
            assertThat(value(connection, "select text from word")).isEqualTo("公开");
        }
    }

    @Test
    void two_run_side_by_side_on_two_directories() throws Exception {
        try (var one = start();
                var other = EmbeddedDatabase.start(FreshInstallation.directory(), BINARIES)) {
            assertThat(one.open().url()).isNotEqualTo(other.open().url());
        }
    }

    @Test
    void an_interrupted_first_start_is_set_aside_and_begun_anew() throws Exception {
        Files.createDirectories(data.resolve("pg"));
        Files.writeString(data.resolve("pg/postgresql.conf"), "# half of an initdb");
        try (var database = start()) {
            assertThat(database.open().user()).isEqualTo("gongkai");
        }
        assertThat(data.resolve("pg.unfinished-1/postgresql.conf")).exists();
    }

    @Test
    void a_process_that_took_over_the_number_of_a_dead_server_is_left_alone() throws Exception {
        start().close();
        var own = ProcessHandle.current().pid();
        Files.write(
                data.resolve("pg/postmaster.pid"),
                List.of(Long.toString(own), data.resolve("pg").toString(), "1", "1", "", "127.0.0.1", "", "ready"));
        try (var database = start()) {
            assertThat(database.open().user()).isEqualTo("gongkai");
        }
    }

    @Test
    void files_of_another_major_version_are_refused_in_one_sentence() throws Exception {
        start().close();
        Files.writeString(data.resolve("pg/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .asString()
                                .contains("PostgreSQL 17")
                                .contains("brings 18"));
    }

    static String value(java.sql.Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
