package org.gongkai.search.internal;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.gongkai.search.SearchQuery;
import org.gongkai.search.SearchQuery.Sort;
import org.gongkai.search.SearchResult;

/**
 * One search: first for everything that was typed, an index number in it as one; then without the words that only ask; then for
 * half of it and for what sounds alike.
 */
final class Search {

    private final Answers answers;
    private final Queries queries;

    Search(Answers answers, Queries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    SearchResult find(SearchQuery asked) throws IOException {
        if (asked.text().isEmpty()) {
            return page(asked.by(Sort.DATE), MatchAllDocsQuery.INSTANCE, false, List.of());
        }
        Typed typed = Typed.read(asked.text());
        SearchResult all = whole(asked, typed);
        if (all.total() > 0) {
            return all;
        }
        Typed telling = queries.asked(typed);
        SearchResult most = telling.equals(typed) ? all : page(asked, queries.strict(telling), false, List.of());
        return most.total() > 0 ? most : half(asked, telling);
    }

    private SearchResult whole(SearchQuery asked, Typed typed) throws IOException {
        Query numbered = queries.numbered(typed).orElse(null);
        if (numbered != null) {
            SearchResult one = page(asked, numbered, false, List.of());
            if (one.total() > 0) {
                return one;
            }
        }
        return page(asked, queries.strict(typed), false, List.of());
    }

    private SearchResult half(SearchQuery asked, Typed typed) throws IOException {
        List<String> alike =
                new Suggestions(answers).alike(typed.wanted(), asked.filter().body());
        SearchResult some = page(asked, queries.relaxed(typed), true, alike);
        return some.total() > 0 ? some : new SearchResult(0, List.of(), some.facets(), null, false, alike);
    }

    private SearchResult page(SearchQuery asked, Query query, boolean relaxed, List<String> alike) throws IOException {
        String given = asked.cursor();
        Cursor after = given == null || given.isEmpty() ? null : Cursor.read(given, asked.sort());
        Answers.Page page =
                answers.page(Queries.narrowed(query, asked.filter()), query, asked.sort(), after, asked.size());
        Cursor last = page.next();
        String next = last == null ? null : last.text();
        return new SearchResult(page.total(), page.hits(), page.facets(), next, relaxed, alike);
    }
}
