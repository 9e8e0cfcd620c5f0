/** The index in Lucene: analysis of Chinese, queries, snippets, facets, files on disk. */
@NullMarked
package org.gongkai.search.internal;

import org.jspecify.annotations.NullMarked;
