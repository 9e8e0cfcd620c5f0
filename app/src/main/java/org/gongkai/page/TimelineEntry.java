package org.gongkai.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a case.
 *
 * @param who the person or role as this reader may see it, or null
 * @param note a sentence more, or null
 * @param citation the article it rests on, or null
 */
public record TimelineEntry(
        Instant at,
        String title,
        @Nullable String who,
        @Nullable String note,
        @Nullable String citation) {}
