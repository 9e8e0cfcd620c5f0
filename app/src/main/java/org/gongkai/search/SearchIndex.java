package org.gongkai.search;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index of everything public. It holds nothing that cannot be rebuilt from its owner's records. */
public interface SearchIndex {

    /** How far this index durably reaches: after a crash it may have to be told again what came since. */
    Mark position();

    /**
     * Takes in records and forgets others. What is answered afterwards knows of it.
     *
     * @param present records new or replaced
     * @param absent ids of records that are public no more
     * @param reached the mark that then holds
     */
    void apply(Collection<Searchable> present, Collection<String> absent, Mark reached);

    /**
     * Finds records.
     *
     * @throws UnknownCursor where the query's cursor is none of ours
     */
    SearchResult search(SearchQuery query);

    /**
     * At most eight titles that begin with or contain what is being typed, in characters or in pinyin.
     *
     * @param body null for those of all bodies
     */
    List<String> suggest(String typed, @Nullable String body);

    /** Begins a second, empty index beside this one, which goes on serving. */
    Rebuild rebuild();

    /** An index being built; closing it without {@link #takeOver} leaves no trace. */
    interface Rebuild extends AutoCloseable {

        /** As {@link SearchIndex#apply}. */
        void apply(Collection<Searchable> present, Collection<String> absent, Mark reached);

        /** Serves from now on in the place of the old one, which is deleted. */
        void takeOver();

        @Override
        void close();
    }

    /** A cursor that no search has answered. */
    final class UnknownCursor extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        public UnknownCursor() {
            super("not a cursor of a search");
        }
    }
}
