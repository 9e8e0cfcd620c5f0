package org.gongkai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gongkai.Gongkai;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long after the answer to "publish" a document is there for a reader: on its page, in the list, in the feed, in the search.
 * Everything goes over HTTP; each place is asked every twenty milliseconds until the document is in it, so that a figure is up to
 * twenty milliseconds too high and never too low.
 */
public final class VisibleBenchmark {

    private static final int WARM_UP = 40;
    private static final int DOCUMENTS = Integer.getInteger("documents", 200);
    private static final long GIVE_UP = TimeUnit.SECONDS.toNanos(20);

    private final String base;
    private final PublicSite site;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, List<Double>> waited = new LinkedHashMap<>();

    private VisibleBenchmark(String base) {
        this.base = base;
        this.site = new PublicSite(base);
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("gongkai-bench");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Gongkai.class)
                        .properties("spring.main.banner-mode=off")
                        .run("--gongkai.data=" + data, "--server.port=0");
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            VisibleBenchmark bench = new VisibleBenchmark("http://127.0.0.1:" + port);
            for (int n = 0; n < WARM_UP + DOCUMENTS; n++) {
                if (n == WARM_UP) {
                    bench.waited.clear();
                }
                bench.publish(n, readers);
            }
            bench.print();
        }
    }

    private void publish(int n, ExecutorService readers) throws InterruptedException, ExecutionException {
        String word = "第" + n + "号编码" + Long.toHexString(0xABCDE00L + n);
        String url = site.publish(word);
        long published = System.nanoTime();
        Map<String, String> places = new LinkedHashMap<>();
        places.put("page", url);
        places.put("list", "/disclosure/latest");
        places.put("feed", "/disclosure/feed.atom");
        places.put("search", "/api/v1/search?q=" + java.net.URLEncoder.encode(word, StandardCharsets.UTF_8));
        Map<String, Future<Double>> seen = new LinkedHashMap<>();
        places.forEach((place, path) -> seen.put(place, readers.submit(seen(path, word, published))));
        for (Map.Entry<String, Future<Double>> each : seen.entrySet()) {
            waited.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                    .add(each.getValue().get());
        }
    }

    private Callable<Double> seen(String path, String word, long since) {
        return () -> {
            while (!found(path, word)) {
                if (System.nanoTime() - since > GIVE_UP) {
                    throw new IllegalStateException(path + " does not show " + word);
                }
                Thread.sleep(20);
            }
            return (System.nanoTime() - since) / 1e6;
        };
    }

    /** A search repeats the words asked for; the title around them is in its answer only once the document is. */
    private boolean found(String path, String word) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200 && answer.body().contains("关于编号" + word);
    }

    private void print() {
        System.out.printf(
                "  %d documents published one after the other, milliseconds until a reader has them%n", DOCUMENTS);
        waited.forEach((place, times) -> {
            double[] sorted =
                    times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    "  %-7s p50 %5.0f   p99 %5.0f   worst %5.0f%n",
                    place,
                    sorted[sorted.length / 2],
                    sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
                    sorted[sorted.length - 1]);
        });
    }
}
