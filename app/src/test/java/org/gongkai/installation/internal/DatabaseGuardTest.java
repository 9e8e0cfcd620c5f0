package org.gongkai.installation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.installation.FreshInstallation;
import org.gongkai.installation.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseGuardTest {

    @Test
    void a_durable_server_is_trusted() {
        assertThat(new DatabaseFacts("on", "on", "on", 150_020, "UTF8").refusals())
                .isEmpty();
        assertThat(new DatabaseFacts("on", "remote_apply", "on", 180_001, "UTF8").refusals())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "off, on, on, 180001, UTF8, fsync",
        "on, off, on, 180001, UTF8, synchronous_commit",
        "on, on, off, 180001, UTF8, full_page_writes",
        "on, on, on, 140022, UTF8, PostgreSQL 14",
        "on, on, on, 180001, SQL_ASCII, SQL_ASCII",
    })
    void each_unsafe_setting_is_refused_in_one_sentence(
            String fsync, String commit, String pages, int version, String encoding, String named) {
        var refusals = new DatabaseFacts(fsync, commit, pages, version, encoding).refusals();
        assertThat(refusals).singleElement().asString().contains(named).endsWith(".");
    }

    @Test
    void a_running_server_with_the_wrapper_s_own_settings_is_refused() throws IOException {
        try (var server = asTheWrapperShipsIt()) {
            var address = new DatabaseAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "whatever");
            assertThatThrownBy(() -> DatabaseGuard.check(address))
                    .isInstanceOfSatisfying(
                            StartRefused.class,
                            refused -> assertThat(refused.reasons()).hasSize(2));
            assertThatThrownBy(() -> DatabaseGuard.checkPasswords(address))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("wrong password");
        }
    }

    @Test
    void a_server_that_does_not_answer_is_refused_without_naming_secrets() {
        var address = DatabaseAddress.of("postgresql://me:s3cret@127.0.0.1:1/cases", null, null);
        assertThatThrownBy(() -> DatabaseGuard.check(address))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.reasons())
                                .isInstanceOf(List.class)
                                .singleElement()
                                .asString()
                                .contains("127.0.0.1:1/cases")
                                .doesNotContain("s3cret"));
    }

    @Test
    void addresses_are_understood_in_both_common_forms() {
        assertThat(DatabaseAddress.of("postgres://me:p%40ss@db.example:6432/cases?sslmode=require", null, null))
                .isEqualTo(
                        new DatabaseAddress("jdbc:postgresql://db.example:6432/cases?sslmode=require", "me", "p@ss"));
        assertThat(DatabaseAddress.of("jdbc:postgresql://db/cases", "me", "pass"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/cases", "me", "pass"));
        assertThat(DatabaseAddress.of("postgresql://me:old@db/cases", "other", "new"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/cases", "other", "new"));
        assertThatThrownBy(() -> DatabaseAddress.of("mysql://db/cases", null, null))
                .isInstanceOf(StartRefused.class);
    }

    static EmbeddedPostgres asTheWrapperShipsIt() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(FreshInstallation.directory())
                .setOverrideWorkingDirectory(binaries())
                .start();
    }

    private static File binaries() {
        return Path.of(System.getProperty("gongkai.binaries", "target/postgresql"))
                .toAbsolutePath()
                .toFile();
    }
}
