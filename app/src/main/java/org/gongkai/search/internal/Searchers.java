package org.gongkai.search.internal;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/**
 * Searchers that divide a search among the processors. A search for what half of all documents say takes ten times as long as most;
 * divided, it and those that wait behind it are answered sooner.
 */
final class Searchers extends SearcherFactory {

    /** Fewer documents than this are sooner searched than handed to another thread. */
    private static final int DOCUMENTS_PER_SLICE = 30_000;

    private static final int SEGMENTS_PER_SLICE = 100;

    /** Of all indexes together, and for as long as the process lives: more threads than processors would answer nothing sooner. */
    private static final Executor PROCESSORS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("search-", 0).factory());

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        return new IndexSearcher(reader, PROCESSORS) {
            @Override
            protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
                return slices(leaves, DOCUMENTS_PER_SLICE, SEGMENTS_PER_SLICE, true);
            }
        };
    }
}
