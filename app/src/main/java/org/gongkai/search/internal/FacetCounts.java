package org.gongkai.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.gongkai.search.SearchResult.Bucket;

/** Counts, of everything found, how much there is of each value. One number per segment and value, added up at the end. */
final class FacetCounts extends SimpleCollector {

    static final List<String> FACETS = List.of(Fields.KIND, Fields.TOPIC, Fields.CATEGORY, Fields.YEAR);
    static final int MOST_VALUES = 20;

    private final List<Segment> segments = new ArrayList<>();
    private Segment[] current = {};

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        current = new Segment[FACETS.size()];
        for (int i = 0; i < current.length; i++) {
            current[i] = new Segment(FACETS.get(i), DocValues.getSorted(context.reader(), FACETS.get(i)));
            segments.add(current[i]);
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        for (Segment each : current) {
            each.count(doc);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** One collector for each slice of the index, and their sum. */
    static CollectorManager<FacetCounts, Map<String, List<Bucket>>> manager() {
        return new CollectorManager<>() {
            @Override
            public FacetCounts newCollector() {
                return new FacetCounts();
            }

            @Override
            public Map<String, List<Bucket>> reduce(Collection<FacetCounts> collectors) throws IOException {
                return sum(collectors);
            }
        };
    }

    private static Map<String, List<Bucket>> sum(Collection<FacetCounts> collectors) throws IOException {
        Map<String, Map<String, Long>> sums = new LinkedHashMap<>();
        FACETS.forEach(facet -> sums.put(facet, new LinkedHashMap<>()));
        for (FacetCounts collector : collectors) {
            for (Segment segment : collector.segments) {
                segment.addTo(sums.computeIfAbsent(segment.facet, _ -> new LinkedHashMap<>()));
            }
        }
        Map<String, List<Bucket>> facets = new LinkedHashMap<>();
        sums.forEach((facet, counts) -> facets.put(facet, most(counts)));
        return facets;
    }

    private static List<Bucket> most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> new Bucket(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Bucket::count)
                        .reversed()
                        .thenComparing(Bucket::value, Comparator.reverseOrder()))
                .limit(MOST_VALUES)
                .toList();
    }

    private static final class Segment {

        private final String facet;
        private final SortedDocValues values;
        private final int[] counts;

        Segment(String facet, SortedDocValues values) {
            this.facet = facet;
            this.values = values;
            this.counts = new int[values.getValueCount()];
        }

        void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                counts[values.ordValue()]++;
            }
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    sums.merge(values.lookupOrd(i).utf8ToString(), (long) counts[i], Long::sum);
                }
            }
        }
    }
}
