package org.gongkai.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Readers who ask by the clock: one who waits behind others counts the waiting. */
final class CrawlReaders {

    private static final List<String> WORDS = List.of("公告", "商务主管部门", "申报程序", "支持方向 公告", "有关事项");

    private final PublicSite site;
    private final List<String> documents;
    private final int rate;
    private final Random random = new Random(11);

    CrawlReaders(PublicSite site, List<String> documents, int rate) {
        this.site = site;
        this.documents = documents;
        this.rate = rate;
    }

    /** Milliseconds from when each answer was due to be asked for until it was there, sorted, by kind. */
    Map<String, double[]> read(int seconds) {
        double[] times = new double[seconds * rate];
        long began = System.nanoTime();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times.length; i++) {
                int number = i;
                String path = path(i);
                long due = began + i * 1_000_000_000L / rate;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                readers.execute(() -> {
                    site.get(path);
                    times[number] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        Map<String, double[]> byKind = new LinkedHashMap<>();
        byKind.put("page", every(times, 0));
        byKind.put("search", every(times, 1));
        return byKind;
    }

    private String path(int number) {
        if (number % 2 == 0) {
            return documents.get(random.nextInt(documents.size()));
        }
        String words = WORDS.get(random.nextInt(WORDS.size())) + " 第" + random.nextInt(documents.size()) + "号";
        return "/search?q=" + PublicSite.encoded(words);
    }

    private static double[] every(double[] times, int turn) {
        double[] own = new double[times.length / 2];
        Arrays.setAll(own, i -> times[2 * i + turn]);
        Arrays.sort(own);
        return own;
    }
}
