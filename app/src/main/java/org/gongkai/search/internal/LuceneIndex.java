package org.gongkai.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.gongkai.search.Mark;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.SearchQuery;
import org.gongkai.search.SearchResult;
import org.gongkai.search.Searchable;
import org.jspecify.annotations.Nullable;

/** The index in Lucene, in this process and on this machine's disk. */
public final class LuceneIndex implements SearchIndex {

    private final Shelf shelf;
    private final Queries queries;
    private final ReadWriteLock serving = new ReentrantReadWriteLock();
    private Generation generation;

    private LuceneIndex(Shelf shelf, Synonyms synonyms) {
        this.shelf = shelf;
        this.queries = new Queries(synonyms);
        this.generation = shelf.newest();
    }

    /**
     * Opens the index in a directory; one that is missing, damaged or of another layout becomes an empty one.
     *
     * @param synonyms the installation's own synonyms beside those shipped; may be missing
     */
    public static LuceneIndex open(Path directory, Path synonyms) {
        return new LuceneIndex(new Shelf(directory), Synonyms.load(synonyms));
    }

    @Override
    public Mark position() {
        return reading(Generation::durable);
    }

    @Override
    public void apply(Collection<Searchable> present, Collection<String> absent, Mark reached) {
        reading(generation -> {
            synchronized (generation) {
                generation.apply(present, absent, reached);
            }
            return reached;
        });
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return searching(searcher -> new Search(new LuceneAnswers(searcher), queries).find(query));
    }

    @Override
    public List<String> suggest(String typed, @Nullable String body) {
        return searching(searcher -> new Suggestions(new LuceneAnswers(searcher)).completing(typed, body));
    }

    private <T> T searching(Work<IndexSearcher, T> work) {
        return reading(generation -> {
            SearcherManager searchers = generation.searchers();
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    /** Nobody is replaced while somebody reads in it. */
    private <T> T reading(Work<Generation, T> work) {
        serving.readLock().lock();
        try {
            return work.on(generation);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            serving.readLock().unlock();
        }
    }

    @Override
    public Rebuild rebuild() {
        return new Building(shelf.begin());
    }

    private void replaceBy(Path built) throws IOException {
        serving.writeLock().lock();
        try {
            Generation old = generation;
            generation = shelf.put(built);
            old.close();
            shelf.remove(old.path());
        } finally {
            serving.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        serving.writeLock().lock();
        try {
            generation.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            serving.writeLock().unlock();
        }
    }

    private interface Work<S, T> {
        T on(S subject) throws IOException;
    }

    private final class Building implements Rebuild {

        private final Generation built;

        Building(Generation built) {
            this.built = built;
        }

        @Override
        public void apply(Collection<Searchable> present, Collection<String> absent, Mark reached) {
            try {
                built.write(present, absent, reached);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void takeOver() {
            try {
                built.close();
                replaceBy(built.path());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() {
            try {
                built.close();
                shelf.remove(built.path());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
