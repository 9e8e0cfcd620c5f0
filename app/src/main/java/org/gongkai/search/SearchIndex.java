package org.gongkai.search;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index of everything public. It holds nothing that cannot be rebuilt from its owner's records. Where it is kept elsewhere,
 * everything asked of it may end in {@link Unavailable}.
 */
public interface SearchIndex extends AutoCloseable {

    /** How far this index durably reaches: after a crash it may have to be told again what came since. */
    Mark position();

    /**
     * Takes in records and forgets others. What is answered afterwards knows of it.
     *
     * @param present records new or replaced
     * @param absent ids of records that are public no more
     * @param reached the mark that then holds
     * @throws Unavailable also where the index lies behind what it has been told, because somebody has replaced it: ask for its
     *     {@link #position} and go on from there
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

    @Override
    void close();

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

    /** The index cannot be asked or told anything at the moment; the message is a plain sentence for the log. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Unavailable(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
