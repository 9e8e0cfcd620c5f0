package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a list of public documents. */
public record Listing(
        UUID id,
        int version,
        String kind,
        String indexNumber,
        String title,
        String summary,
        String category,
        @Nullable String keyContent,
        @Nullable String statutoryItem,
        String topic,
        String documentNumber,
        String issuer,
        LocalDate formedOn,
        Instant firstPublishedAt,
        Instant publishedAt) {}
