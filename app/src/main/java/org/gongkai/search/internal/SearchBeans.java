package org.gongkai.search.internal;

import org.gongkai.installation.Installation;
import org.gongkai.search.SearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index of this installation: {@code search} in its data directory, its own synonyms in {@code synonyms.txt}. */
@Configuration(proxyBeanMethods = false)
class SearchBeans {

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(Installation installation) {
        return LuceneIndex.open(
                installation.data().resolve("search"), installation.data().resolve("synonyms.txt"));
    }
}
