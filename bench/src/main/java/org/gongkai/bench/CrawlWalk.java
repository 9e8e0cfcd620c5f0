package org.gongkai.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A crawler on one connection: each list from its first page to its last, one answer after the other. */
final class CrawlWalk {

    private static final Pattern CURSOR = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern COLUMN_LIST =
            Pattern.compile("href=\"(/disclosure/(?:latest|columns/[a-z0-9-]+)(?:/[0-9]{4}-[0-9]{2})?)\"");

    /** Of so many pages at each end, because a single answer says little on a busy machine. */
    private static final int ENDS = 5;

    private final PublicSite site;
    /** By list, of every walk the milliseconds of each page. */
    private final Map<String, List<List<Double>>> walks = new LinkedHashMap<>();

    CrawlWalk(PublicSite site) {
        this.site = site;
    }

    /** Walks everything so many times. */
    void rounds(int count) {
        for (int i = 0; i < count; i++) {
            round();
        }
    }

    /** Walks everything until told to end; the walk begun is finished. */
    void until(AtomicBoolean end) {
        while (!end.get()) {
            round();
        }
    }

    private void round() {
        walk("list of the API", "/api/v1/publications", body -> cursor("/api/v1/publications?cursor=", body));
        String search = "/api/v1/search?q=" + PublicSite.encoded("公告");
        walk("search of the API", search, body -> cursor(search + "&cursor=", body));
        walk("search by relevance", "/search?q=" + PublicSite.encoded("公告"), CrawlWalk::next);
        walk("search by date", "/search?sort=date&q=" + PublicSite.encoded("公告"), CrawlWalk::next);
        columns();
    }

    private static String cursor(String path, String body) {
        Matcher next = CURSOR.matcher(body);
        return next.find() ? path + next.group(1) : "";
    }

    private static String next(String body) {
        Matcher next = NEXT.matcher(body);
        return next.find() ? next.group(1).replace("&amp;", "&") : "";
    }

    private void walk(String list, String first, Function<String, String> following) {
        List<Double> times = new ArrayList<>();
        for (String path = first; !path.isEmpty(); ) {
            path = following.apply(timed(path, times));
        }
        walks.computeIfAbsent(list, _ -> new ArrayList<>()).add(times);
    }

    /** The lists of the column lead to each other: every one of them once, each month of each. */
    private void columns() {
        List<Double> times = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>(List.of("/disclosure/content", "/disclosure/latest"));
        List<String> left = new ArrayList<>(known);
        while (!left.isEmpty()) {
            Matcher links = COLUMN_LIST.matcher(timed(left.removeFirst(), times));
            while (links.find()) {
                if (known.add(links.group(1))) {
                    left.add(links.group(1));
                }
            }
        }
        walks.computeIfAbsent("lists of the column", _ -> new ArrayList<>()).add(times);
    }

    private String timed(String path, List<Double> times) {
        long began = System.nanoTime();
        String body = site.get(path);
        times.add((System.nanoTime() - began) / 1e6);
        return body;
    }

    int pages() {
        return walks.values().stream()
                .flatMap(List::stream)
                .mapToInt(List::size)
                .sum();
    }

    int rounds() {
        return walks.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** The last page of a list may be short and is left out. */
    void print() {
        walks.forEach((list, all) -> {
            int pages = all.getFirst().size();
            int last = Math.max(0, pages - 1);
            if (list.startsWith("lists")) {
                System.out.printf("  %-20s %3d pages, median %6.2f ms%n", list, pages, median(all, 0, pages));
                return;
            }
            double near = median(all, 0, ENDS);
            double deep = median(all, last - ENDS, last);
            System.out.printf(
                    "  %-20s %3d pages, median of the first %d %6.2f ms, of the last %d full ones %6.2f ms, ratio %.2f%n",
                    list, pages, ENDS, near, ENDS, deep, deep / near);
        });
    }

    private static double median(List<List<Double>> walks, int from, int to) {
        double[] times = walks.stream()
                .flatMap(each -> each.subList(Math.max(0, from), Math.clamp(to, 1, each.size())).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return CrawlBenchmark.at(times, 0.5);
    }
}
