package org.gongkai.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Where generations of the index stand: {@code index-<n>} serves, {@code building} is not finished. */
final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final String NAME = "index-";
    private static final String UNFINISHED = "building";

    private final Path home;

    Shelf(Path home) {
        this.home = home;
    }

    /** The newest generation; what is older or unfinished is removed, and what cannot be read is begun anew. */
    Generation newest() {
        try {
            Files.createDirectories(home);
            remove(home.resolve(UNFINISHED));
            List<Path> all = generations();
            for (Path older : all.subList(0, Math.max(0, all.size() - 1))) {
                remove(older);
            }
            return readable(all.isEmpty() ? home.resolve(NAME + 1) : all.getLast());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(each -> each.getFileName().toString().matches(NAME + "\\d{1,9}"))
                    .sorted(Comparator.comparingInt(Shelf::number))
                    .toList();
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString().substring(NAME.length()));
    }

    private Generation readable(Path path) throws IOException {
        Generation opened = null;
        try {
            opened = Generation.open(path);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("The search index in {} cannot be read and is built anew.", path, unreadable);
        }
        if (opened != null && opened.current()) {
            return opened;
        }
        if (opened != null) {
            opened.close();
        }
        remove(path);
        return Generation.open(path);
    }

    Generation begin() {
        try {
            remove(home.resolve(UNFINISHED));
            return Generation.open(home.resolve(UNFINISHED));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A finished generation takes its place after the others and is opened there. */
    Generation put(Path finished) throws IOException {
        List<Path> all = generations();
        Path place = home.resolve(NAME + (all.isEmpty() ? 1 : number(all.getLast()) + 1));
        return Generation.open(Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE));
    }

    void remove(Path generation) throws IOException {
        FileSystemUtils.deleteRecursively(generation);
    }
}
