package org.gongkai.search.internal;

import org.gongkai.search.SearchIndex;
import org.gongkai.search.SearchQuery;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the tables of characters once the application is ready, so that neither its start nor the first search waits for them. */
@Component
class WarmUp {

    private final SearchIndex index;

    WarmUp(SearchIndex index) {
        this.index = index;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("search-warm-up").start(this::search);
    }

    private void search() {
        Pinyin.syllables("公開");
        try {
            index.search(SearchQuery.of("公开 gongkai"));
        } catch (SearchIndex.Unavailable _) {
            // Whoever keeps the index has said so in the log.
        }
    }
}
