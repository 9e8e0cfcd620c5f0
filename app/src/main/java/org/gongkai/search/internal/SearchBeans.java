package org.gongkai.search.internal;

import java.nio.file.Path;
import org.gongkai.installation.Installation;
import org.gongkai.search.SearchIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The index of this installation: in {@code search} of its data directory, or in the OpenSearch that the settings name. Its own
 * synonyms are in {@code synonyms.txt} either way.
 */
@Configuration(proxyBeanMethods = false)
class SearchBeans {

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(Installation installation, Environment settings) {
        Path synonyms = installation.data().resolve("synonyms.txt");
        return OpenSearchAddress.of(settings)
                .<SearchIndex>map(address -> OpenSearchIndex.at(address, synonyms))
                .orElseGet(() -> LuceneIndex.open(installation.data().resolve("search"), synonyms));
    }
}
