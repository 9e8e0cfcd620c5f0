package org.gongkai.installation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.installation.FreshInstallation;
import org.gongkai.installation.Installation;
import org.gongkai.installation.Mode;
import org.gongkai.installation.StartRefused;
import org.gongkai.installation.TrialClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    private static final String SERVICE = "--gongkai.mode=service";
    private static final String PUBLIC_URL = "--gongkai.public-url=http://127.0.0.1:8080";

    private final Path data = FreshInstallation.directory();

    @Test
    void a_trial_binds_to_loopback_whatever_is_set_and_says_one_line(CapturedOutput output) {
        try (var context = InstallationAlone.start(data, "--server.address=0.0.0.0")) {
            var port = context.getEnvironment().getProperty("local.server.port");
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
            assertThat(context.getBean(Installation.class)).isEqualTo(new Installation(Mode.TRIAL, data, null));
            assertThat(output.getOut()).isEqualTo("Gongkai is ready: http://127.0.0.1:" + port + "/\n");
            assertThat(output.getErr()).doesNotContain("ERROR");
        }
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_and_a_later_one_is_not(CapturedOutput output) {
        try (var running = InstallationAlone.start(data)) {
            assertThat(running.isRunning()).isTrue();
            assertRefused(() -> InstallationAlone.start(data), "already running");
            assertThat(output.getErr())
                    .contains("Gongkai: Another Gongkai is already running on the data directory " + data);
            assertThat(output.getErr())
                    .doesNotContain("\tat ")
                    .doesNotContain("WARN")
                    .doesNotContain("APPLICATION FAILED");
        }
        InstallationAlone.start(data).close();
    }

    @Test
    void two_run_in_one_process_on_two_directories() {
        try (var one = InstallationAlone.start(data);
                var other = InstallationAlone.start(FreshInstallation.directory())) {
            assertThat(one.getBean(Installation.class)).isNotEqualTo(other.getBean(Installation.class));
        }
    }

    @Test
    void nothing_of_the_database_runs_on_after_the_end() {
        String url;
        try (var context = InstallationAlone.start(data)) {
            url = context.getBean(com.zaxxer.hikari.HikariDataSource.class).getJdbcUrl();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, "gongkai", "x"))
                .hasMessageContaining("refused");
        assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("pg/PG_VERSION")).exists();
    }

    @Test
    void a_service_reached_by_https_warns_until_the_proxy_that_speaks_it_is_named(CapturedOutput output) {
        String https = "--gongkai.public-url=https://gk.example.gov.cn";
        InstallationAlone.start(data, SERVICE, https, "--gongkai.trusted-proxies=127.0.0.1")
                .close();
        assertThat(output.getAll()).doesNotContain("GONGKAI_TRUSTED_PROXIES");
        InstallationAlone.start(data, SERVICE, https).close();
        assertThat(output.getErr()).contains("WARN", "GONGKAI_TRUSTED_PROXIES");
    }

    @Test
    void a_service_without_a_public_address_warns_of_the_one_it_names(CapturedOutput output) {
        InstallationAlone.start(data, SERVICE).close();
        assertThat(output.getErr()).contains("WARN", "GONGKAI_PUBLIC_URL", "http://127.0.0.1:8080");
    }

    @Test
    void a_service_runs_on_the_real_clock() {
        try (var context = InstallationAlone.start(data, SERVICE, PUBLIC_URL, "--gongkai.address=127.0.0.1")) {
            assertThat(context.getBean(Clock.class)).isNotInstanceOf(TrialClock.class);
            assertThat(context.getBeanNamesForType(TrialClock.class)).isEmpty();
            assertThat(context.getBeanNamesForType(TrialClockController.class)).isEmpty();
        }
    }

    @Test
    void a_service_with_unsafe_settings_is_refused_with_a_sentence_each(CapturedOutput output) {
        assertRefused(
                () -> InstallationAlone.start(
                        data, SERVICE, "--gongkai.address=0.0.0.0", "--gongkai.clock=2026-01-30T09:00+08:00"),
                "public address");
        assertThat(output.getErr().lines().filter(line -> line.startsWith("Gongkai: ")))
                .hasSize(2);
    }

    @Test
    void an_unknown_mode_is_refused() {
        assertRefused(() -> InstallationAlone.start(data, "--gongkai.mode=demo"), "trial or service");
    }

    @Test
    void data_of_a_trial_do_not_open_as_a_service_s() {
        InstallationAlone.start(data).close();
        assertRefused(() -> InstallationAlone.start(data, SERVICE, PUBLIC_URL), "made by a trial");
        InstallationAlone.start(data).close();
    }

    @Test
    void an_unsafe_database_of_the_operator_s_is_refused() throws Exception {
        try (var unsafe = DatabaseGuardTest.asTheWrapperShipsIt()) {
            assertRefused(
                    () -> InstallationAlone.start(
                            data, "--gongkai.database-url=" + unsafe.getJdbcUrl("postgres", "postgres")),
                    "fsync = off");
        }
    }

    @Test
    void a_safe_database_of_the_operator_s_is_used_and_no_embedded_one_is_made() throws Exception {
        try (var server = EmbeddedDatabase.start(FreshInstallation.directory(), binaries())) {
            var address = server.open();
            try (var context = InstallationAlone.start(
                    data,
                    "--gongkai.database-url=" + address.url(),
                    "--gongkai.database-user=" + address.user(),
                    "--gongkai.database-password=" + address.password())) {
                var mode = context.getBean(JdbcClient.class).sql("select mode from installation");
                assertThat(mode.query(String.class).single()).isEqualTo("trial");
            }
        }
        assertThat(data.resolve("pg")).doesNotExist();
    }

    private static Path binaries() {
        return Path.of(System.getProperty("gongkai.binaries", "target/postgresql"));
    }

    private static void assertRefused(ThrowingCallable start, String because) {
        assertThatThrownBy(start)
                .satisfies(failure -> assertThat(reasons(failure)).anyMatch(reason -> reason.contains(because)));
    }

    private static List<String> reasons(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused.reasons();
            }
        }
        return List.of();
    }
}
