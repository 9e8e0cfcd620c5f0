package org.gongkai.release.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gongkai.release.Trace;
import org.jspecify.annotations.Nullable;

/** A few processes that look into files: kept while they behave, replaced after a fault or after many files. */
public final class ScanProcesses implements AutoCloseable {

    private static final int MOST_FILES = 50;
    /** Shorter than the processes themselves wait for a question. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(60);

    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(60);

    private final Duration limit;
    private final Semaphore places;
    private final Deque<ScanProcess> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param limit wall clock for one file
     * @param most processes at the same time
     */
    public ScanProcesses(Duration limit, int most) {
        this.limit = limit;
        this.places = new Semaphore(most, true);
    }

    /**
     * Looks into a file in another process.
     *
     * @param mediaType what its content was found to be
     * @throws IOException where the content cannot be read
     */
    public Looked look(InputStream content, String mediaType, String name) throws IOException {
        return look(content, mediaType, name, List.of());
    }

    /** The same where known people are looked for. */
    public Looked look(InputStream content, String mediaType, String name, List<Trace> traces) throws IOException {
        return ask(Looked::failed, Looked::fault, process -> process.look(content, mediaType, name, traces, limit));
    }

    /**
     * Reads the words of a file in another process.
     *
     * @param mediaType what its content was found to be
     * @throws IOException where the content cannot be read
     */
    public FoundWords words(InputStream content, String mediaType) throws IOException {
        return ask(FoundWords::failed, FoundWords::fault, process -> process.words(content, mediaType, limit));
    }

    private interface Inquiry<T> {
        T of(ScanProcess process) throws IOException;
    }

    private <T> T ask(Function<String, T> failed, Function<T, String> fault, Inquiry<T> inquiry) throws IOException {
        if (!waited()) {
            return failed.apply("busy");
        }
        try {
            ScanProcess process = take();
            return process == null ? failed.apply("scanner-failed") : ask(process, fault, inquiry);
        } finally {
            places.release();
        }
    }

    private boolean waited() {
        try {
            return places.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable ScanProcess take() {
        ScanProcess kept = takeKept();
        if (kept != null) {
            return kept;
        }
        try {
            return ScanProcess.start(START_LIMIT);
        } catch (IOException _) {
            return null;
        }
    }

    private synchronized @Nullable ScanProcess takeKept() {
        ScanProcess process = idle.poll();
        while (process != null && !process.isFresh(MOST_FILES, LONGEST_IDLE)) {
            process.close();
            process = idle.poll();
        }
        return process;
    }

    private <T> T ask(ScanProcess process, Function<T, String> fault, Inquiry<T> inquiry) throws IOException {
        boolean well = false;
        try {
            T answer = inquiry.of(process);
            well = fault.apply(answer).isEmpty();
            return answer;
        } finally {
            giveBack(process, well);
        }
    }

    private synchronized void giveBack(ScanProcess process, boolean well) {
        if (well && !closed) {
            idle.push(process);
        } else {
            process.close();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(ScanProcess::close);
        idle.clear();
    }
}
