package org.gongkai.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.gongkai.search.Mark;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.SearchQuery;
import org.gongkai.search.SearchResult;
import org.gongkai.search.Searchable;
import org.jspecify.annotations.Nullable;

/**
 * The index in an OpenSearch, shared by all nodes. Each of them may write: what one brings after another is older or the same,
 * and changes nothing.
 */
public final class OpenSearchIndex implements SearchIndex {

    private final OpenSearchClient client;
    private final OpenSearchShelf shelf;
    private final Queries queries;
    private final Answers answers;
    private final String alias;
    private final Lock writing = new ReentrantLock();
    /** Everything up to here was told to this node, or was in the index when it asked. */
    private Mark told = Mark.START;

    private OpenSearchIndex(OpenSearchAddress address, Synonyms synonyms) {
        this.client = new OpenSearchClient(address);
        this.alias = address.alias();
        this.shelf = new OpenSearchShelf(client, alias);
        this.answers = new OpenSearchAnswers(client, alias);
        this.queries = new Queries(synonyms);
    }

    /**
     * Uses an OpenSearch, which need not be there yet.
     *
     * @param url of the server; http only on this machine
     * @param index what the names of our indexes begin with
     * @param synonyms the installation's own synonyms beside those shipped; may be missing
     */
    public static OpenSearchIndex at(String url, String index, Path synonyms) {
        return at(OpenSearchAddress.of(url, null, null, index, false), synonyms);
    }

    static OpenSearchIndex at(OpenSearchAddress address, Path synonyms) {
        return new OpenSearchIndex(address, Synonyms.load(synonyms));
    }

    @Override
    public Mark position() {
        writing.lock();
        try {
            told = shelf.held().mark();
            return told;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void apply(Collection<Searchable> present, Collection<String> absent, Mark reached) {
        writing.lock();
        try {
            if (shelf.required(told).mark().seq() <= reached.seq()) {
                OpenSearchBulk.write(client, alias, present, absent, reached.seq());
                shelf.advance(told, reached);
            }
            told = reached;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public SearchResult search(SearchQuery query) {
        try {
            return new Search(answers, queries).find(query);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public List<String> suggest(String typed, @Nullable String body) {
        try {
            return new Suggestions(answers).completing(typed, body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Rebuild rebuild() {
        return new Building(shelf.build());
    }

    @Override
    public void close() {
        client.close();
    }

    private final class Building implements Rebuild {

        private final String index;
        private Mark last = Mark.START;
        private boolean serves;

        Building(String index) {
            this.index = index;
        }

        @Override
        public void apply(Collection<Searchable> present, Collection<String> absent, Mark reached) {
            OpenSearchBulk.write(client, OpenSearchShelf.building(index), present, absent, reached.seq());
            last = reached;
        }

        @Override
        public void takeOver() {
            writing.lock();
            try {
                shelf.takeOver(index, last);
                serves = true;
                told = last;
            } finally {
                writing.unlock();
            }
        }

        @Override
        public void close() {
            if (!serves) {
                shelf.remove(index);
            }
        }
    }
}
