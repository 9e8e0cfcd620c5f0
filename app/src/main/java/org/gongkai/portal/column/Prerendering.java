package org.gongkai.portal.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gongkai.page.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Renders in the background what a change made forget, so that readers find it there. It begins when changes have come to rest and
 * takes half of a processor at most: a reader who comes before it has the page rendered. What was left undone is found at the next
 * start.
 */
@Component
class Prerendering implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Prerendering.class);
    private static final List<Locale> LANGUAGES = List.of(Texts.CHINESE, Texts.ENGLISH);
    private static final long REST = TimeUnit.SECONDS.toNanos(1);
    private static final long AFTER_A_FAILURE = TimeUnit.SECONDS.toNanos(10);
    private static final long AFTER_MANY = TimeUnit.MINUTES.toNanos(10);
    private static final Duration OVER_AN_HOUR_OLD = Duration.ofHours(1);

    /** Beyond that it takes less to look at every page there is. */
    private static final int MOST_WAITING = 20_000;

    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private final PreparedPages prepared;
    private final PagePaths paths;
    private final Bookmarks bookmarks;

    private final Set<String> urgent = new LinkedHashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private boolean anew;
    private boolean failed;
    private long disturbed = System.nanoTime();

    /** Only the thread that renders touches these. */
    private Iterator<List<String>> walk = Collections.emptyIterator();

    private long patience = AFTER_A_FAILURE;

    private volatile @Nullable Thread thread;

    Prerendering(PreparedPages prepared, PagePaths paths) {
        this.prepared = prepared;
        this.paths = paths;
        this.bookmarks = Bookmarks.in(prepared.folder());
    }

    /** These before all others, without waiting for rest; what hangs on them as soon as nothing changes any more. */
    synchronized void atOnce(Collection<String> pages) {
        urgent.addAll(pages);
        disturb();
    }

    /** These, and what hangs on them, as soon as nothing changes any more. Papers are laid out when somebody asks for them. */
    synchronized void soon(Collection<String> pages) {
        add(pages.stream()
                .filter(each -> !ColumnPaths.isMapPart(each) && !ColumnPaths.isPaper(each))
                .toList());
        disturb();
    }

    /** Has it noted how far the pages are, now that the bookmarks are set. */
    void noted() {
        soon(List.of());
    }

    /** Every page there is, likewise. */
    synchronized void everything() {
        anew = true;
        disturb();
    }

    private void disturb() {
        disturbed = System.nanoTime();
        notifyAll();
    }

    @Override
    public void start() {
        Thread begun = Thread.ofPlatform().daemon().name("column-prerendering").unstarted(this::go);
        thread = begun;
        begun.start();
    }

    private void go() {
        try {
            begin();
            while (isMine()) {
                String page = next();
                if (page != null) {
                    attempt(page);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isMine() {
        return thread == Thread.currentThread();
    }

    private void begin() {
        try {
            prepared.folder().clear(InstantSource.system().instant().minus(OVER_AN_HOUR_OLD));
        } catch (IOException | UncheckedIOException kept) {
            LOG.warn("What earlier editions of the column left could not be removed.", kept);
        }
        if (!bookmarks.isWhole()) {
            everything();
        }
    }

    /** What fails is left to its first reader, and keeps the whole from being whole: it is tried again at the next start. */
    private void attempt(String page) throws InterruptedException {
        try {
            render(page);
            patience = AFTER_A_FAILURE;
        } catch (RuntimeException | Error breakdown) {
            failed(page, breakdown);
        }
    }

    private void failed(String what, Throwable breakdown) throws InterruptedException {
        LOG.warn("{} could not be rendered in advance; the first reader has it rendered.", what, breakdown);
        synchronized (this) {
            failed = true;
        }
        pause(patience);
        patience = Math.min(2 * patience, AFTER_MANY);
    }

    /** The next page to render, once nothing changes; null where there is none after all. */
    private @Nullable String next() throws InterruptedException {
        String page = waited();
        if (page == null) {
            continueWalk();
        }
        return page;
    }

    private synchronized @Nullable String waited() throws InterruptedException {
        long left = disturbed + REST - System.nanoTime();
        while (isMine() && urgent.isEmpty() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = disturbed + REST - System.nanoTime();
        }
        return first(urgent.isEmpty() ? waiting : urgent);
    }

    private static @Nullable String first(Set<String> pages) {
        Iterator<String> first = pages.iterator();
        if (!first.hasNext()) {
            return null;
        }
        String page = first.next();
        first.remove();
        return page;
    }

    private void continueWalk() throws InterruptedException {
        if (begins()) {
            walk = paths.all();
        }
        try {
            if (walk.hasNext()) {
                add(walk.next());
            } else {
                settle();
            }
        } catch (RuntimeException | Error breakdown) {
            failed("A portion of the column", breakdown);
        }
    }

    private synchronized boolean begins() {
        boolean begins = anew;
        failed = failed && !begins;
        anew = false;
        return begins;
    }

    private synchronized void add(List<String> pages) {
        waiting.addAll(pages);
        if (waiting.size() > MOST_WAITING) {
            waiting.clear();
            anew = true;
        }
    }

    /** What is noted as whole was read before it was found that nothing is waiting: a change meanwhile makes it not whole. */
    private void settle() throws InterruptedException {
        long before = disturbed();
        String state = bookmarks.state();
        synchronized (this) {
            if (isIdle() && !failed) {
                bookmarks.keepWhole(state);
            }
            while (isMine() && before == disturbed && isIdle()) {
                wait();
            }
        }
    }

    private synchronized boolean isIdle() {
        return urgent.isEmpty() && waiting.isEmpty() && !anew;
    }

    private synchronized long disturbed() {
        return disturbed;
    }

    private void render(String page) throws InterruptedException {
        for (Locale language : LANGUAGES) {
            long began = System.nanoTime();
            if (!prepared.ensure(page, language)) {
                soon(List.of(page));
            }
            pause(System.nanoTime() - began);
        }
        add(paths.below(page));
    }

    private synchronized void pause(long nanos) throws InterruptedException {
        long until = System.nanoTime() + nanos;
        while (isMine() && urgent.isEmpty() && until > System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
        }
    }

    @Override
    public void stop() {
        Thread stopped = thread;
        synchronized (this) {
            thread = null;
            notifyAll();
        }
        try {
            if (stopped != null && !stopped.join(TO_STOP)) {
                LOG.warn("A page is still being rendered in advance.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After those who tell it what changed. */
    @Override
    public int getPhase() {
        return 2;
    }
}
