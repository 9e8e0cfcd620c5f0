package org.gongkai.search.internal;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Chinese as single characters and pairs of neighbours, both at the place where they begin; words and numbers of other scripts
 * whole. No dictionary: what a dictionary cuts differently in text and query is not found, and new terms come with every notice.
 */
final class ChineseAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream simple = new SimplifiedFilter(new ICUNormalizer2Filter(words));
        return new TokenStreamComponents(words, new CJKBigramFilter(simple, CJKBigramFilter.HAN, true));
    }
}
