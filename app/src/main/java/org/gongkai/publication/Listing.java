package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of public documents.
 *
 * @param summary as its author wrote it; empty for none
 * @param overview 内容概述 as the directory of 条例12 shows it: never empty where there is any text
 */
public record Listing(
        UUID id,
        int version,
        String kind,
        String indexNumber,
        String title,
        String summary,
        String overview,
        String category,
        @Nullable String keyContent,
        @Nullable String statutoryItem,
        String topic,
        String documentNumber,
        String issuer,
        LocalDate formedOn,
        Instant firstPublishedAt,
        Instant publishedAt) {}
