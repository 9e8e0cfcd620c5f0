package org.gongkai.release.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.gongkai.release.Trace;

/** One running process that looks into files, one after the other. */
final class ScanProcess implements AutoCloseable {

    private static final int OUT_OF_MEMORY = 3;
    /** For the death of a process that was killed. */
    private static final long LAST_MOMENTS = 5;

    private final Path work;
    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private long lastUsed = System.nanoTime();
    private int asked;

    private ScanProcess(Path work, Process process) {
        this.work = work;
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts one and waits until it is ready. */
    static ScanProcess start(Duration limit) throws IOException {
        Path work = Files.createTempDirectory("gongkai-scan");
        ProcessBuilder builder = new ProcessBuilder(ScanCommand.of(work))
                .directory(work.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // No key, password or option of the application gets over.
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        ScanProcess started = new ScanProcess(work, builder.start());
        try {
            started.within(limit, new AtomicBoolean(), () -> {
                Protocol.awaitGreeting(started.answers);
                return started;
            });
            return started;
        } catch (IOException e) {
            started.close();
            throw e;
        }
    }

    /** Looks into one file. Whatever goes wrong is a fault, and the process is not to be used again then. */
    Looked look(InputStream content, String mediaType, String name, List<Trace> traces, Duration limit)
            throws IOException {
        return ask(content, limit, Looked::failed, file -> {
            Protocol.write(new Question(file, mediaType, name, traces, false), questions);
            return Protocol.readAnswer(answers);
        });
    }

    /** Reads the words of one file, with the same care. */
    FoundWords words(InputStream content, String mediaType, Duration limit) throws IOException {
        return ask(content, limit, FoundWords::failed, file -> {
            Protocol.write(new Question(file, mediaType, "", List.of(), true), questions);
            return Protocol.readWords(answers);
        });
    }

    private interface Inquiry<T> {
        T about(String file) throws IOException;
    }

    private <T> T ask(InputStream content, Duration limit, Function<String, T> failed, Inquiry<T> inquiry)
            throws IOException {
        asked++;
        Path file = work.resolve("material");
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        AtomicBoolean late = new AtomicBoolean();
        try {
            return within(limit, late, () -> inquiry.about(file.toString()));
        } catch (IOException _) {
            return failed.apply(late.get() ? "timeout" : exitCode() == OUT_OF_MEMORY ? "memory" : "scanner-failed");
        } finally {
            Files.deleteIfExists(file);
            lastUsed = System.nanoTime();
        }
    }

    private interface Exchange<T> {
        T run() throws IOException;
    }

    /** Reading from a process cannot be given up; killing it ends the reading. */
    private <T> T within(Duration limit, AtomicBoolean late, Exchange<T> exchange) throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> killUnless(done, limit, late));
        try {
            return exchange.run();
        } finally {
            done.countDown();
        }
    }

    private void killUnless(CountDownLatch done, Duration limit, AtomicBoolean late) {
        try {
            if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
        }
    }

    private int exitCode() {
        try {
            return process.waitFor(LAST_MOMENTS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Whether it may take another file: alive, not too old, not about to end by itself. */
    boolean isFresh(int mostFiles, Duration longestIdle) {
        boolean idle = Duration.ofNanos(System.nanoTime() - lastUsed).compareTo(longestIdle) > 0;
        return process.isAlive() && asked < mostFiles && !idle;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            for (Path left : leftBehind()) {
                Files.deleteIfExists(left);
            }
        } catch (IOException _) {
            // A directory for temporary files that could not be emptied is the operating system's to clear.
        }
    }

    private List<Path> leftBehind() throws IOException {
        try (var found = Files.walk(work)) {
            return found.sorted(java.util.Comparator.reverseOrder()).toList();
        }
    }
}
