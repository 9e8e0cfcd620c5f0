package org.gongkai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.gongkai.Gongkai;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Publishes some thousands of documents, then has readers ask for document pages and searches at a fixed rate, first alone and
 * then while a crawler walks every list page after page to the end, as fast as it is answered, over and over. Reader, crawler and
 * product share the machine: what the crawler's own program takes from the processors counts against the product.
 */
public final class CrawlBenchmark {

    private static final int DOCUMENTS = Integer.getInteger("documents", 3_000);
    private static final int SECONDS = Integer.getInteger("seconds", 30);
    private static final int RATE = Integer.getInteger("rate", 50);
    private static final int WRITERS = 4;

    private final PublicSite site;
    private final List<String> documents;

    private CrawlBenchmark(PublicSite site, List<String> documents) {
        this.site = site;
        this.documents = documents;
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("gongkai-bench");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Gongkai.class)
                .properties("spring.main.banner-mode=off")
                .run("--gongkai.data=" + data, "--server.port=0")) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            PublicSite site = new PublicSite("http://127.0.0.1:" + port);
            new CrawlBenchmark(site, published(site)).run();
        }
    }

    private static List<String> published(PublicSite site) throws Exception {
        List<Future<String>> urls = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, DOCUMENTS).forEach(n -> urls.add(writers.submit(() -> site.publish("第" + n + "号"))));
        }
        List<String> published = new ArrayList<>();
        for (Future<String> each : urls) {
            published.add(each.get());
        }
        return published;
    }

    private void run() throws Exception {
        new CrawlWalk(site).rounds(2);
        new CrawlReaders(site, documents, RATE).read(SECONDS / 3);
        Map<String, double[]> alone = new CrawlReaders(site, documents, RATE).read(SECONDS);
        CrawlWalk walk = new CrawlWalk(site);
        AtomicBoolean read = new AtomicBoolean();
        Map<String, double[]> beside = new LinkedHashMap<>();
        try (ExecutorService crawler = Executors.newSingleThreadExecutor()) {
            Future<?> walking = crawler.submit(() -> walk.until(read));
            beside.putAll(new CrawlReaders(site, documents, RATE).read(SECONDS));
            read.set(true);
            walking.get();
        }
        System.out.printf(
                "  %d documents; readers ask %d times a second for %d s, by turns for a page and a search%n",
                DOCUMENTS, RATE, SECONDS);
        alone.forEach((kind, times) -> print(kind, times, Objects.requireNonNull(beside.get(kind))));
        System.out.printf(
                "  the crawler read %d pages meanwhile, %d times each list to its end%n", walk.pages(), walk.rounds());
        walk.print();
    }

    private static void print(String kind, double[] alone, double[] beside) {
        System.out.printf(
                "  %-8s alone p50 %6.2f ms p99 %6.2f ms   beside the crawler p50 %6.2f ms p99 %6.2f ms   ratio %.2f and %.2f%n",
                kind,
                at(alone, 0.5),
                at(alone, 0.99),
                at(beside, 0.5),
                at(beside, 0.99),
                at(beside, 0.5) / at(alone, 0.5),
                at(beside, 0.99) / at(alone, 0.99));
    }

    static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
