package org.gongkai.portal.column;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gongkai.installation.Installation;
import org.gongkai.page.Texts;
import org.springframework.stereotype.Component;

/**
 * The pages of the column as they are sent: on disk under {@code <data>/column}, those read most in memory. What a change touches
 * is forgotten by {@link ColumnFollower} and rendered again by {@link Prerendering}, so that reading does not reach the database; a
 * page that is not there yet is rendered when it is first asked for.
 */
@Component
class PreparedPages {

    private static final List<Locale> LANGUAGES = List.of(Texts.CHINESE, Texts.ENGLISH);
    private static final int LONGEST = 160;
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-]+(?:\\.[a-z]+)*)+");
    private static final long MEMORY = 48L << 20;

    private final PageFolder folder;
    private final ColumnPages pages;
    private final PaperPages papers;
    private final Map<Rendering, CompletableFuture<Optional<Prepared>>> underWay = new ConcurrentHashMap<>();

    /** One at a time, and never before a reader: pages wait as they are. */
    private final Executor packing = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .name("column-packing")
            .priority(Thread.MIN_PRIORITY)
            .factory());

    private final AtomicLong changes = new AtomicLong();

    /** While pages are being forgotten, one made from another that has still to be forgotten would outlive it. */
    private final AtomicInteger forgetting = new AtomicInteger();

    private final Cache<String, Prepared> hot = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .<String, Prepared>weigher((_, page) -> page.weight())
            .build();

    PreparedPages(Installation installation, ColumnPages pages, PaperPages papers) {
        this.folder = new PageFolder(installation.data().resolve("column").resolve(pages.edition(installation)));
        this.pages = pages;
        this.papers = papers;
    }

    /** The page at a path in a language; empty where there is none. */
    Optional<Prepared> find(String path, Locale locale) {
        String key = key(path, locale);
        Prepared known = hot.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        return isOurs(path) ? findKept(path, locale, key) : Optional.empty();
    }

    /** What was read from disk while something changed may be gone there already: it is shown once and not kept in memory. */
    private Optional<Prepared> findKept(String path, Locale locale, String key) {
        long before = changes.get();
        Prepared kept = folder.read(key);
        if (kept == null) {
            return together(key, () -> render(path, locale, key, true));
        }
        serve(key, kept);
        if (before != changes.get()) {
            hot.invalidate(key);
        }
        return Optional.of(kept);
    }

    /** Several who want a page that is not there have it rendered once; who comes after a change is not given what was begun before. */
    private Optional<Prepared> together(String key, Supplier<Optional<Prepared>> work) {
        Rendering rendering = new Rendering(key, changes.get());
        CompletableFuture<Optional<Prepared>> own = new CompletableFuture<>();
        CompletableFuture<Optional<Prepared>> earlier = underWay.putIfAbsent(rendering, own);
        return earlier == null ? work(rendering, own, work) : joined(earlier);
    }

    private Optional<Prepared> work(
            Rendering rendering, CompletableFuture<Optional<Prepared>> result, Supplier<Optional<Prepared>> work) {
        try {
            Optional<Prepared> page = work.get();
            result.complete(page);
            return page;
        } catch (RuntimeException | Error breakdown) {
            result.completeExceptionally(breakdown);
            throw breakdown;
        } finally {
            underWay.remove(rendering);
        }
    }

    private static Optional<Prepared> joined(CompletableFuture<Optional<Prepared>> earlier) {
        try {
            return earlier.join();
        } catch (CompletionException breakdown) {
            throw new IllegalStateException("whoever rendered the page could not", breakdown.getCause());
        }
    }

    /** A page being rendered, and how much had changed when that began. */
    private record Rendering(String key, long changes) {}

    /** What was rendered while something changed may be out of date already: it is shown once and not kept. */
    private Optional<Prepared> render(String path, Locale locale, String key, boolean forReader) {
        long before = changes.get();
        Prepared rendered = folder.read(key);
        if (rendered != null) {
            return Optional.of(rendered);
        }
        Optional<Prepared> page = fresh(path, locale);
        if (isCurrent(before)) {
            page.ifPresent(fresh -> {
                folder.write(key, fresh);
                if (forReader) {
                    serve(key, fresh);
                }
            });
            if (!isCurrent(before)) {
                drop(key);
            }
        }
        return page;
    }

    private boolean isCurrent(long before) {
        return before == changes.get() && forgetting.get() == 0;
    }

    private Optional<Prepared> fresh(String path, Locale locale) {
        return ColumnPaths.isPaper(path)
                ? papers.at(path, kept -> find(kept, Texts.CHINESE))
                : pages.render(path, locale);
    }

    /**
     * Has a page rendered and on disk for readers to come, unless it is there or there is no such page.
     *
     * @return false where something changed meanwhile, so that it was not kept
     */
    boolean ensure(String path, Locale locale) {
        String key = key(path, locale);
        return folder.holds(key)
                || together(key, () -> render(path, locale, key, false)).isEmpty()
                || folder.holds(key);
    }

    /** Each page has one address: others are not looked for, so that none of them is kept and outlives it, or reaches into a file. */
    private static boolean isOurs(String path) {
        return path.length() <= LONGEST
                && PATH.matcher(path).matches()
                && !path.contains(PageFolder.PAGE + "/")
                && !path.endsWith(PageFolder.PAGE);
    }

    /** Has these pages, and papers made from them, rendered anew in every language when they are next read. */
    void forget(Collection<String> paths) {
        forgetting(() -> paths.forEach(path -> LANGUAGES.forEach(language -> drop(key(path, language)))));
    }

    private void forgetting(Runnable work) {
        forgetting.incrementAndGet();
        changes.incrementAndGet();
        try {
            work.run();
        } finally {
            changes.incrementAndGet();
            forgetting.decrementAndGet();
        }
    }

    /** Papers are in the language of the document, and machines have none. */
    private static String key(String path, Locale locale) {
        boolean english = locale.getLanguage().equals("en") && !ColumnPaths.speaksForItself(path);
        return (english ? "en" : "zh") + path;
    }

    /** A page is served at once, and packed smaller while it is: publication does not wait for it. */
    private void serve(String key, Prepared page) {
        hot.put(key, page);
        if (Brotli.isThere() && page.packs()) {
            packing.execute(() -> pack(key, page));
        }
    }

    /** A page that was replaced meanwhile is left alone. */
    private void pack(String key, Prepared page) {
        if (hot.getIfPresent(key) == page) {
            Brotli.packed(page.bytes()).ifPresent(smaller -> hot.asMap().replace(key, page, page.with(smaller)));
        }
    }

    /** First from disk, then from memory: a reader who was just in time to read it finds that something changed. */
    private void drop(String key) {
        folder.delete(key);
        changes.incrementAndGet();
        hot.invalidate(key);
    }

    /** Forgets every page: the next reader of each has it rendered anew. */
    void forgetAll() {
        forgetting(() -> {
            hot.invalidateAll();
            folder.deleteAll();
            changes.incrementAndGet();
            hot.invalidateAll();
        });
    }

    /** Has every page below a path rendered anew when it is next read, in every language. */
    void forgetBelow(String path) {
        forgetting(() -> LANGUAGES.forEach(language -> forgetBelow(path, language)));
    }

    private void forgetBelow(String path, Locale language) {
        String below = key(path, language);
        folder.deleteBelow(below);
        changes.incrementAndGet();
        hot.asMap().keySet().removeIf(key -> key.startsWith(below + "/"));
    }

    PageFolder folder() {
        return folder;
    }
}
