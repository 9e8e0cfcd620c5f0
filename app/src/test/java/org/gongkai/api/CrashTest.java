package org.gongkai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.gongkai.api.Client.Answer;
import org.gongkai.installation.FreshInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kills the application and its database while eight people work, and looks for every step they were told was taken. */
class CrashTest {

    private static final int ROUNDS = 3;
    private static final int ENOUGH = 100;

    private final Path data = FreshInstallation.directory();
    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private Running running = Running.NONE;

    /** A step somebody was told was taken, as event number {@code seq}. */
    private record Taken(String caseId, int seq, String step) {}

    private record Running(
            @org.jspecify.annotations.Nullable Process process, Requests requests) {
        static final Running NONE = new Running(null, new Requests(new Client("", Client.NOBODY)));
    }

    @AfterEach
    void stop() throws InterruptedException {
        kill();
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_half_written_when_everything_is_killed() throws Exception {
        running = start();
        for (int round = 1; round <= ROUNDS; round++) {
            int before = taken.size();
            work(before + ENOUGH);
            assertThat(taken).hasSizeGreaterThanOrEqualTo(before + ENOUGH);
            running = start();
            everythingTakenIsThereOnce();
            nothingIsHalfWritten();
        }
        whatFellDueMeanwhileIsCarriedOutWhenTheClockMoves();
    }

    /** Eight clients work until enough has been acknowledged; then the axe falls in the middle of whatever they are doing. */
    private void work(int enough) throws InterruptedException {
        AtomicBoolean alive = new AtomicBoolean(true);
        Requests requests = running.requests();
        Thread axe = Thread.startVirtualThread(() -> {
            while (taken.size() < enough && alive.get()) {
                sleep();
            }
            kill();
            alive.set(false);
        });
        AtOnce.all(8, _ -> {
            while (alive.get()) {
                live(requests);
            }
            return true;
        });
        axe.join();
    }

    private void live(Requests requests) {
        try {
            Map<String, Object> body = Requests.application();
            body.put("procedure", "disclosure-request");
            String id = noted(requests.as("citizen").post("/cases", body));
            step(requests, id, "office", "register", Map.of());
            step(requests, id, "office", "assign", Map.of("section", "market"));
            step(requests, id, "section", "draft-reply", Requests.draft("disclosed"));
            step(requests, id, "secrecy", "review-secrecy", Requests.pass());
            step(requests, id, "deputy", "approve-reply", Map.of());
            step(requests, id, "office", "reply", Map.of());
        } catch (UncheckedIOException | AssertionError ended) {
            sleep();
        }
    }

    private void step(Requests requests, String id, String account, String step, Map<String, ?> data) {
        noted(requests.as(account).take(id, step, data));
    }

    private String noted(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.text());
        }
        var events = answer.json().path("events");
        var last = events.path(events.size() - 1);
        taken.add(new Taken(
                answer.at("id"),
                Integer.parseInt(answer.at("version")),
                last.path("step").asString()));
        return answer.at("id");
    }

    private void everythingTakenIsThereOnce() throws IOException {
        Map<String, List<String>> stored = new HashMap<>();
        database()
                .sql("select case_id::text, seq, step from case_event order by case_id, seq")
                .query((row, _) -> stored.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getInt(2) + " " + row.getString(3)))
                .list();
        for (Taken each : taken) {
            assertThat(stored.getOrDefault(each.caseId(), List.of()))
                    .as(each.toString())
                    .satisfies(events -> {
                        assertThat(events).hasSizeGreaterThanOrEqualTo(each.seq());
                        assertThat(events.get(each.seq() - 1)).isEqualTo(each.seq() + " " + each.step());
                    });
        }
        assertThat(taken).doesNotHaveDuplicates();
    }

    private void nothingIsHalfWritten() throws IOException {
        assertThat(count("""
                select count(*) from case_file c
                where version <> (select count(*) from case_event e where e.case_id = c.id)
                   or version <> (select max(seq) from case_event e where e.case_id = c.id)
                   or version <> (select count(*) from ledger_entry l where l.case_id = c.id)
                   or not exists (select 1 from case_deadline d where d.case_id = c.id)
                   or procedure_id = 'disclosure-request' and not exists (select 1 from outbox o where o.case_id = c.id)
                """)).isZero();
        assertThat(count("""
                select count(*) from case_number n where last <> case
                  when exists (select 1 from case_file where procedure_id = n.series)
                  then (select count(*) from case_file where procedure_id = n.series)
                  when n.series = 'publication-index' then (select count(*) from publication)
                  else (select count(*) from case_event e, json_array_elements(e.data -> 'letters') as letter
                        where case letter ->> 'kind'
                                when 'correction' then 'correction-notice'
                                when 'consultation' then 'consultation-letter'
                                when 'extension' then 'extension-notice'
                                when 'override' then 'override-notice'
                                else 'reply-letter' end = n.series) end
                """)).isZero();
    }

    private void whatFellDueMeanwhileIsCarriedOutWhenTheClockMoves() {
        Requests requests = running.requests();
        String id = requests.awaitingCorrection();
        String late = requests.handling();
        Answer moved = requests.as("admin").post("/demo/clock", Map.of("now", "2026-06-01T09:00+08:00"));
        assertThat(moved.expect(200).at("now")).startsWith("2026-06-01T09:00");
        assertThat(requests.file(id).stage()).isEqualTo("lapsed");
        assertThat(requests.file(late).texts("events", "step")).endsWith("deadline-missed", "deadline-missed");
        assertThat(requests.as("office")
                        .post("/demo/clock", Map.of("now", "2026-07-01T09:00+08:00"))
                        .status())
                .isEqualTo(403);
    }

    private Running start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.gongkai.Gongkai",
                        "--gongkai.data=" + data,
                        "--gongkai.binaries=" + Path.of("target/postgresql").toAbsolutePath(),
                        "--gongkai.clock=2026-01-30T09:00+08:00",
                        "--server.port=0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String ready = "Gongkai is ready: ";
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.startsWith(ready)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("the application did not start on " + data);
        }
        String base = line.substring(ready.length()).replaceAll("/$", "");
        return new Running(process, new Requests(new Client(base, Client.NOBODY)));
    }

    /** The application first, then every process of its database. */
    private void kill() {
        Process process = running.process();
        if (process == null || !process.isAlive()) {
            return;
        }
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        postmaster().ifPresent(server -> {
            all.add(server);
            all.addAll(server.descendants().toList());
        });
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        process.onExit().join();
    }

    private java.util.Optional<ProcessHandle> postmaster() {
        try {
            return ProcessHandle.of(Long.parseLong(postmasterFile().getFirst().strip()));
        } catch (IOException gone) {
            return java.util.Optional.empty();
        }
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(data.resolve("pg/postmaster.pid"));
    }

    private JdbcClient database() throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(
                new int[] {Integer.parseInt(postmasterFile().get(3).strip())});
        source.setDatabaseName("gongkai");
        source.setUser("postgres");
        source.setPassword(
                Files.readString(data.resolve("keys/database.password")).strip());
        return JdbcClient.create(source);
    }

    private int count(String sql) throws IOException {
        return IntStream.of(database().sql(sql).query(Integer.class).single()).sum();
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMillis(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
