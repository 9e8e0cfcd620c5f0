package org.gongkai.portal.column;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.gongkai.installation.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The pages of the column as they are sent: on disk under {@code <data>/column}, those read most in memory. A page that is not
 * there yet is rendered when it is first asked for; whatever changes is rendered again at once by {@link ColumnFollower}, so that
 * reading does not reach the database.
 */
@Component
class PreparedPages {

    private static final String PAGE = ".page";
    private static final int LONGEST = 160;
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-]+(?:\\.[a-z]+)*)+");
    private static final long MEMORY = 48L << 20;

    private final Path root;
    private final ColumnPages pages;
    /** One at a time, and never before a reader: pages wait as they are. */
    private final Executor packing = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .name("column-packing")
            .priority(Thread.MIN_PRIORITY)
            .factory());

    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, Prepared> hot = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .<String, Prepared>weigher((_, page) -> page.weight())
            .build();

    PreparedPages(Installation installation, ColumnPages pages) {
        this.root = installation.data().resolve("column").resolve(pages.edition(installation));
        this.pages = pages;
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
        Prepared kept = read(key);
        if (kept != null) {
            serve(key, kept);
            if (before != changes.get()) {
                hot.invalidate(key);
            }
            return Optional.of(kept);
        }
        return prepareForReader(path, locale, key);
    }

    /** What was rendered while something changed may be out of date already: it is shown once and not kept. */
    private Optional<Prepared> prepareForReader(String path, Locale locale, String key) {
        long before = changes.get();
        Optional<Prepared> page = pages.render(path, locale);
        if (before == changes.get()) {
            page.ifPresent(rendered -> {
                store(key, rendered);
                serve(key, rendered);
            });
            if (before != changes.get()) {
                forget(key);
            }
        }
        return page;
    }

    /** Each page has one address: others are not looked for, so that none of them is kept and outlives it. */
    private static boolean isOurs(String path) {
        return path.length() <= LONGEST && PATH.matcher(path).matches();
    }

    /** Renders the page anew after a change; a page that is no more is forgotten. */
    Optional<Prepared> prepare(String path, Locale locale) {
        changes.incrementAndGet();
        String key = key(path, locale);
        Optional<Prepared> page = pages.render(path, locale);
        page.ifPresentOrElse(rendered -> keep(key, rendered), () -> forget(key));
        return page;
    }

    /** Has the page rendered anew when it is next read. */
    void forget(String path, Locale locale) {
        changes.incrementAndGet();
        forget(key(path, locale));
    }

    /** Papers are in the language of the document, whatever the reader's. */
    private static String key(String path, Locale locale) {
        boolean english = locale.getLanguage().equals("en") && !ColumnPaths.isPaper(path);
        return (english ? "en" : "zh") + path;
    }

    /** A reader who still has the old bytes finds that something changed after they were replaced. */
    private void keep(String key, Prepared page) {
        store(key, page);
        changes.incrementAndGet();
        serve(key, page);
    }

    private void store(String key, Prepared page) {
        try {
            Path file = file(key);
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(root, "page", ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                out.write((page.status() + "\n" + page.contentType() + "\n" + page.fileName() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                out.write(page.bytes());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
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

    private @Nullable Prepared read(String key) {
        try {
            return read(ByteBuffer.wrap(Files.readAllBytes(file(key))));
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Prepared read(ByteBuffer kept) {
        int status = Integer.parseInt(line(kept));
        String contentType = line(kept);
        String fileName = line(kept);
        byte[] bytes = new byte[kept.remaining()];
        kept.get(bytes);
        return Prepared.of(status, contentType, fileName, bytes);
    }

    private static String line(ByteBuffer kept) {
        int start = kept.position();
        while (kept.get() != '\n') {
            // on to the end of the line
        }
        return new String(kept.array(), start, kept.position() - 1 - start, StandardCharsets.UTF_8);
    }

    /** First from disk, then from memory: a reader who was just in time to read it finds that something changed. */
    private void forget(String key) {
        delete(file(key));
        changes.incrementAndGet();
        hot.invalidate(key);
    }

    /** Paths are made of our own words, digits, ids and months only, so that none leaves the folder. */
    private Path file(String key) {
        return root.resolve(key + PAGE);
    }

    /** Forgets every page: the next reader of each has it rendered anew. */
    void forgetAll() {
        changes.incrementAndGet();
        hot.invalidateAll();
        if (Files.isDirectory(root)) {
            try (var files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(PAGE)).forEach(PreparedPages::delete);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        changes.incrementAndGet();
        hot.invalidateAll();
    }

    /** Has every page below a path rendered anew when it is next read, in every language. */
    void forgetBelow(String path) {
        changes.incrementAndGet();
        for (String language : List.of("zh", "en")) {
            String start = language + path + "/";
            deleteIn(root.resolve(language + path));
            changes.incrementAndGet();
            hot.asMap().keySet().removeIf(key -> key.startsWith(start));
        }
    }

    private static void deleteIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(PAGE)).forEach(PreparedPages::delete);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    Path root() {
        return root;
    }
}
