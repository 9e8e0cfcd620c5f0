package org.gongkai.bench;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.gongkai.Gongkai;
import org.gongkai.casework.Answer;
import org.gongkai.casework.Attempt;
import org.gongkai.casework.Cases;
import org.gongkai.casework.Viewers;
import org.gongkai.identity.People;
import org.gongkai.visibility.Viewer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Durable case steps by eight clients beside bare durable single-row commits by the same eight on the same database, in
 * turns. A step is event, clocks, case row, notices and evidence in one transaction; the steps are whole lives of disclosure
 * requests from submission to delivery, numbers included. fsync and synchronous commit are on: the product refuses to start
 * without.
 */
public final class StepsBenchmark {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 4;
    private static final long SECONDS = Long.getLong("seconds", 6);
    private static final long LONGEST_WARM_UP = Long.getLong("warmUp", 180);
    private static final double QUIET = 0.03;
    private static final String BODY = "baicheng-commerce";

    private final Cases cases;
    private final Map<String, Viewer> people;
    private final JdbcTemplate jdbc;

    private StepsBenchmark(ConfigurableApplicationContext context) {
        cases = context.getBean(Cases.class);
        jdbc = context.getBean(JdbcTemplate.class);
        Viewers viewers = context.getBean(Viewers.class);
        People accounts = context.getBean(People.class);
        people = Map.of(
                "citizen", viewers.of(accounts.find("citizen").orElseThrow()),
                "office", viewers.of(accounts.find("office").orElseThrow()),
                "section", viewers.of(accounts.find("section").orElseThrow()),
                "secrecy", viewers.of(accounts.find("secrecy").orElseThrow()),
                "deputy", viewers.of(accounts.find("deputy").orElseThrow()));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path data = Files.createTempDirectory("gongkai-bench");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Gongkai.class)
                .properties("spring.main.banner-mode=off")
                .run("--gongkai.data=" + data, "--server.port=0")) {
            new StepsBenchmark(context).run();
        }
    }

    private void run() throws InterruptedException, ExecutionException {
        jdbc.execute("create table bare_commit (id uuid primary key, payload text not null)");
        System.out.printf(
                "  fsync %s, synchronous_commit %s, heap %d MB, %d clients, %d rounds of %d s%n",
                setting("fsync"),
                setting("synchronous_commit"),
                Runtime.getRuntime().maxMemory() >> 20,
                CLIENTS,
                ROUNDS - 1,
                SECONDS);
        double steps = 0;
        double bare = 0;
        warmUp();
        for (int round = 0; round < ROUNDS; round++) {
            double roundBare = perSecond(this::bareCommit, SECONDS);
            double roundSteps = perSecond(this::life, SECONDS);
            System.out.printf(
                    "  %-8s bare commits %7.0f/s   steps %6.0f/s   ratio %.3f%n",
                    round == 0 ? "warm-up" : "round " + round, roundBare, roundSteps, roundSteps / roundBare);
            bare += round == 0 ? 0 : roundBare;
            steps += round == 0 ? 0 : roundSteps;
        }
        System.out.printf("  ratio of all rounds %.3f (target: at least 0.25)%n", steps / bare);
    }

    /** Steps until the compiler has nothing left to do: it takes a good minute, and until then it takes it from what is measured. */
    private void warmUp() throws InterruptedException, ExecutionException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long began = System.nanoTime();
        double busy = 1;
        while (busy > QUIET && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(LONGEST_WARM_UP)) {
            long before = compiler.getTotalCompilationTime();
            perSecond(this::life, SECONDS);
            busy = (compiler.getTotalCompilationTime() - before) / (SECONDS * 1000.0);
        }
        System.out.printf(
                "  warm after %d s: the compiler works %.0f %% of the time%n",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began), busy * 100);
    }

    private @org.jspecify.annotations.Nullable String setting(String name) {
        return jdbc.queryForObject("select current_setting(?)", String.class, name);
    }

    private int bareCommit() {
        return jdbc.update(
                "insert into bare_commit (id, payload) values (?, ?)",
                UUID.randomUUID(),
                "one row of about the size of an event, committed by itself and acknowledged when it is on the disk");
    }

    /** One request from submission to delivery: eight steps. */
    private int life() {
        UUID id = done(cases.open("disclosure-request", person("citizen"), BODY, Attempt.of("submit", APPLICATION)));
        take(id, "office", "register", Map.of());
        take(id, "office", "assign", Map.of("section", "market", "person", "section"));
        take(id, "section", "draft-reply", Map.of("outcome", "disclosed", "text", "您申请的信息随本答复书提供。"));
        take(id, "secrecy", "review-secrecy", Map.of("result", "pass", "basis", "经审查不涉密"));
        take(id, "deputy", "approve-reply", Map.of());
        take(id, "office", "reply", Map.of());
        take(id, "office", "deliver", Map.of("method", "mail", "evidence", "EMS 1234567890"));
        return 8;
    }

    private static final Map<String, Object> APPLICATION = Map.of(
            "applicant",
            Map.of(
                    "kind", "natural-person",
                    "name", "李明",
                    "idType", "居民身份证",
                    "idNumber", "220802199001011234",
                    "phone", "13800000000"),
            "description",
            "申请公开2025年度白城市商务发展专项资金分配情况及各项目拨付进度。",
            "formWanted",
            "paper",
            "deliveryWanted",
            "mail");

    private void take(UUID id, String account, String step, Map<String, ?> data) {
        done(cases.take(id, person(account), Attempt.of(step, data)));
    }

    private Viewer person(String account) {
        return Objects.requireNonNull(people.get(account));
    }

    private static UUID done(Answer answer) {
        if (answer instanceof Answer.Done(var file, var told)) {
            return file.id();
        }
        throw new IllegalStateException("refused: " + answer);
    }

    /** How many a second all clients together get done. */
    private static double perSecond(java.util.function.IntSupplier work, long seconds)
            throws InterruptedException, ExecutionException {
        LongAdder done = new LongAdder();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<? extends Future<?>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> threads.submit(() -> {
                        while (System.nanoTime() < end) {
                            done.add(work.getAsInt());
                        }
                    }))
                    .toList();
            for (Future<?> client : clients) {
                client.get();
            }
        }
        return done.sum() * 1e9 / (System.nanoTime() - start);
    }
}
