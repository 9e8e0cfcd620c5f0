package org.gongkai.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.gongkai.search.Mark;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.SearchQuery;
import org.gongkai.search.Searchable;
import org.gongkai.search.internal.LuceneIndex;
import org.gongkai.search.internal.OpenSearchIndex;

/**
 * Fills an index with 100,000 documents, then asks fifty queries a second while twenty documents a second come in, then looks for
 * two hundred known titles with a word left out. Queries are sent by the clock: one that waits behind others counts its waiting.
 * {@code -Dgongkai.bench.opensearch=URL} keeps the index in an OpenSearch; it is left there.
 */
public final class SearchBenchmark {

    private static final int DOCUMENTS = Integer.getInteger("gongkai.bench.documents", 100_000);
    private static final int SECONDS = Integer.getInteger("gongkai.bench.seconds", 40);
    private static final String OPENSEARCH = System.getProperty("gongkai.bench.opensearch", "");
    private static final int QUERIES_PER_SECOND = 50;
    /** As many as there are processors: the application takes each request in a thread of its own. */
    private static final int READERS = 2;

    private static final int ARRIVALS_PER_SECOND = 20;

    /** The feed of changes tells what came within 150 ms together. */
    private static final int TOLD_TOGETHER = 3;

    private static final int BATCH = 200;
    private static final int KNOWN_ITEMS = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SearchCorpus corpus;
    private final SearchIndex index;
    private final AtomicInteger arrived = new AtomicInteger(DOCUMENTS);

    private SearchBenchmark(SearchCorpus corpus, SearchIndex index) {
        this.corpus = corpus;
        this.index = index;
    }

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("gongkai-search-");
        String laws = System.getProperty("gongkai.laws", "");
        try (SearchIndex index = open(directory)) {
            SearchCorpus corpus = SearchCorpus.from(laws);
            System.out.printf(
                    "  text from              %s, %d articles%n",
                    laws.isEmpty() ? "chance" : "laws", corpus.articles());
            SearchBenchmark bench = new SearchBenchmark(corpus, index);
            bench.fill();
            bench.ask(10, false);
            bench.ask(SECONDS, true);
            bench.recall();
            if (OPENSEARCH.isEmpty()) {
                index.close();
                bench.size(directory);
            }
        } finally {
            delete(directory);
        }
    }

    private static SearchIndex open(Path directory) {
        Path synonyms = directory.resolve("synonyms.txt");
        return OPENSEARCH.isEmpty()
                ? LuceneIndex.open(directory, synonyms)
                : OpenSearchIndex.at(OPENSEARCH, "gongkai-bench", synonyms);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** As the index is rebuilt from the database: written while the old one serves, visible at the end. */
    private void fill() {
        long began = System.nanoTime();
        SearchIndex.Rebuild fresh = index.rebuild();
        for (int from = 0; from < DOCUMENTS; from += BATCH) {
            List<Searchable> batch = IntStream.range(from, Math.min(from + BATCH, DOCUMENTS))
                    .mapToObj(corpus::document)
                    .toList();
            fresh.apply(batch, List.of(), new Mark(from + 1L, "bench"));
        }
        fresh.takeOver();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "  indexing               %,.0f documents/s (%d in %.0f s)%n", DOCUMENTS / seconds, DOCUMENTS, seconds);
    }

    private void ask(int seconds, boolean print) throws InterruptedException {
        Thread arrivals = Thread.ofPlatform().daemon().start(() -> arrive(seconds));
        String[] queries = IntStream.range(0, seconds * QUERIES_PER_SECOND)
                .mapToObj(_ -> corpus.query(DOCUMENTS))
                .toArray(String[]::new);
        long[] nanos = new long[queries.length];
        LongAdder worked = new LongAdder();
        long began = System.nanoTime();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int i = 0; i < queries.length; i++) {
                int number = i;
                long due = began + i * 1_000_000_000L / QUERIES_PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                readers.execute(() -> {
                    long before = THREADS.getCurrentThreadCpuTime();
                    index.search(SearchQuery.of(queries[number]));
                    nanos[number] = System.nanoTime() - due;
                    worked.add(THREADS.getCurrentThreadCpuTime() - before);
                });
            }
        }
        arrivals.join();
        if (print) {
            System.out.printf(
                    "  processor time         %.1f ms a query, waiting for nobody%n",
                    worked.sum() / 1e6 / nanos.length);
            Arrays.sort(nanos);
            System.out.printf(
                    "  50 queries/s           p50 %.1f ms, p99 %.1f ms, max %.1f ms (%d queries, %d documents/s coming in)%n",
                    at(nanos, 0.50), at(nanos, 0.99), at(nanos, 1), nanos.length, ARRIVALS_PER_SECOND);
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }

    private void arrive(int seconds) {
        long began = System.nanoTime();
        for (int i = TOLD_TOGETHER; i <= seconds * ARRIVALS_PER_SECOND; i += TOLD_TOGETHER) {
            long due = began + i * 1_000_000_000L / ARRIVALS_PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int first = arrived.getAndAdd(TOLD_TOGETHER);
            List<Searchable> told = IntStream.range(first, first + TOLD_TOGETHER)
                    .mapToObj(corpus::document)
                    .toList();
            index.apply(told, List.of(), new Mark(first + TOLD_TOGETHER - 1L, "bench"));
        }
    }

    private void size(Path directory) throws IOException {
        long text = IntStream.range(0, DOCUMENTS)
                .mapToObj(corpus::document)
                .mapToLong(each -> each.title().length() + each.text().length())
                .sum();
        try (var files = Files.walk(directory)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(each -> each.toFile().length())
                    .sum();
            System.out.printf(
                    "  size                   %,d MB for %,d million characters%n", bytes >> 20, text / 1_000_000);
        }
    }

    private void recall() {
        int found = 0;
        for (int i = 0; i < KNOWN_ITEMS; i++) {
            Searchable record = corpus.document(i * (DOCUMENTS / KNOWN_ITEMS) + i % 7);
            String asked = corpus.gapped(record.title());
            SearchQuery query = SearchQuery.of(asked.substring(0, Math.min(asked.length(), SearchQuery.LONGEST)));
            if (index.search(query.pagesOf(3)).items().stream()
                    .anyMatch(hit -> hit.id().equals(record.id()))) {
                found++;
            }
        }
        System.out.printf(
                "  known items            %.1f %% of %d titles with a word left out are among the first three%n",
                100.0 * found / KNOWN_ITEMS, KNOWN_ITEMS);
    }
}
