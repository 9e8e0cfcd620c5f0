package org.gongkai.api;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;

/**
 * How JSON is read. One key twice in an object is refused: programs differ in which they believe, and what one checks another
 * would take. The size of what is built in memory is bounded, not only that of the text.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    private static final int LONGEST_TEXT = 4 << 20;
    private static final int MOST_TOKENS = 100_000;
    private static final int DEEPEST = 64;

    @Bean
    JsonFactoryBuilderCustomizer strictReading() {
        return factory -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .maxTokenCount(MOST_TOKENS)
                        .maxNestingDepth(DEEPEST)
                        .build());
    }
}
