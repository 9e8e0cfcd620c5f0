package org.gongkai.search;

import java.nio.file.Path;
import org.gongkai.search.internal.LuceneIndex;
import org.gongkai.search.internal.OpenSearchIndex;

/** The kinds of index there are: what holds of one holds of all. */
enum Backend {
    LUCENE {
        @Override
        SearchIndex open(Path directory) {
            return LuceneIndex.open(directory, directory.resolve("synonyms.txt"));
        }
    },
    OPENSEARCH {
        @Override
        SearchIndex open(Path directory) {
            return OpenSearchIndex.at(OpenSearchServer.url(), name(directory), directory.resolve("synonyms.txt"));
        }
    };

    /** The index of a directory, empty where it is new; synonyms of its own are in {@code synonyms.txt} there. */
    abstract SearchIndex open(Path directory);

    /** What the names of its indexes in an OpenSearch begin with. */
    static String name(Path directory) {
        return "test" + Integer.toHexString(directory.toString().hashCode());
    }
}
