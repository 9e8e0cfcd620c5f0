package org.gongkai.installation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.installation.FreshInstallation;
import org.junit.jupiter.api.Test;

/** Kills a process that writes, at no particular moment, and looks for what it had been told was written. */
class KillTest {

    private static final Path BINARIES =
            Path.of(System.getProperty("gongkai.binaries", "target/postgresql")).toAbsolutePath();
    private static final int ACKNOWLEDGED = 300;

    private final Path data = FreshInstallation.directory();

    @Test
    void nothing_acknowledged_is_lost_when_application_and_database_are_killed() throws Exception {
        for (var round = 1; round <= 3; round++) {
            var writer = start();
            var acknowledged = read(writer.inputReader(StandardCharsets.UTF_8), ACKNOWLEDGED);
            var server = server();
            writer.destroyForcibly().waitFor();
            server.destroyForcibly();
            server.onExit().get();
            assertThat(written()).containsAll(acknowledged);
        }
    }

    @Test
    void a_server_that_outlived_its_application_is_stopped_before_a_new_one_starts() throws Exception {
        var writer = start();
        var acknowledged = read(writer.inputReader(StandardCharsets.UTF_8), ACKNOWLEDGED);
        var server = server();
        writer.destroyForcibly().waitFor();
        assertThat(server.isAlive()).isTrue();
        assertThat(written()).containsAll(acknowledged);
        assertThat(server.isAlive()).isFalse();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableWriter.class.getName(),
                        data.toString(),
                        BINARIES.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> read(BufferedReader lines, int count) throws IOException {
        var read = new ArrayList<String>();
        while (read.size() < count) {
            var line = lines.readLine();
            if (line == null) {
                throw new IOException("the writer ended after " + read);
            }
            if (line.startsWith(KillableWriter.WRITTEN)) {
                read.add(line.substring(KillableWriter.WRITTEN.length()));
            }
        }
        return read;
    }

    private ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private List<String> written() throws Exception {
        var written = new ArrayList<String>();
        try (var database = EmbeddedDatabase.start(data, BINARIES);
                var connection = database.open().connect();
                var rows = connection.createStatement().executeQuery("select id::text from act")) {
            while (rows.next()) {
                written.add(rows.getString(1));
            }
        }
        return written;
    }
}
