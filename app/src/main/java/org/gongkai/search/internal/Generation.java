package org.gongkai.search.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.gongkai.search.Mark;
import org.gongkai.search.Searchable;

/** One index on disk, from its building to its replacement by the next. Writing is for one caller at a time. */
final class Generation implements AutoCloseable {

    static final Analyzer ANALYZER = analyzer();

    private static final long COMMIT_AFTER = TimeUnit.SECONDS.toNanos(2);
    private static final double BUFFER_MEGABYTES = 16;
    private static final String SEQ = "seq";
    private static final String PROOF = "proof";
    private static final String LAYOUT = "layout";

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> committed;
    private Mark reached;
    private volatile Mark durable;
    private long committedAt = System.nanoTime();

    private Generation(Path path, Directory directory, IndexWriter writer) throws IOException {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new Searchers());
        this.committed = data(writer);
        this.reached = new Mark(Long.parseLong(committed.getOrDefault(SEQ, "0")), committed.getOrDefault(PROOF, ""));
        this.durable = reached;
    }

    private static Analyzer analyzer() {
        Analyzer tokens = new WhitespaceAnalyzer();
        return new PerFieldAnalyzerWrapper(
                new ChineseAnalyzer(),
                Map.of(Fields.PINYIN, tokens, Fields.INITIALS_2, tokens, Fields.INITIALS_3, tokens));
    }

    /** Opens the index in a directory, or makes an empty one. */
    static Generation open(Path path) throws IOException {
        Directory directory = FSDirectory.open(path);
        try {
            IndexWriterConfig config = new IndexWriterConfig(ANALYZER).setRAMBufferSizeMB(BUFFER_MEGABYTES);
            return new Generation(path, directory, new IndexWriter(directory, config));
        } catch (IOException | RuntimeException broken) {
            directory.close();
            throw broken;
        }
    }

    private static Map<String, String> data(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(each -> data.put(each.getKey(), each.getValue()));
        }
        return data;
    }

    /** Whether it was written by this version of the product, or is empty. */
    boolean current() {
        return committed.isEmpty() || Fields.LAYOUT.equals(committed.get(LAYOUT));
    }

    Path path() {
        return path;
    }

    /** What the last commit reached. */
    Mark durable() {
        return durable;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Writes, makes it visible, and commits where the last commit is seconds ago. */
    void apply(Collection<Searchable> present, Collection<String> absent, Mark mark) throws IOException {
        write(present, absent, mark);
        searchers.maybeRefreshBlocking();
        if (System.nanoTime() - committedAt > COMMIT_AFTER) {
            commit();
        }
    }

    /** Writes what nobody needs to see yet: without a segment of its own for every batch it takes a fraction of the time. */
    void write(Collection<Searchable> present, Collection<String> absent, Mark mark) throws IOException {
        for (Searchable record : present) {
            writer.updateDocument(new Term(Fields.ID, record.id()), Records.document(record));
        }
        for (String id : absent) {
            writer.deleteDocuments(new Term(Fields.ID, id));
        }
        reached = mark;
    }

    void commit() throws IOException {
        writer.setLiveCommitData(
                Map.of(SEQ, String.valueOf(reached.seq()), PROOF, reached.proof(), LAYOUT, Fields.LAYOUT)
                        .entrySet());
        writer.commit();
        durable = reached;
        committedAt = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            if (writer.isOpen()) {
                commit();
            }
        }
    }
}
