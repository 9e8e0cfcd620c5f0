package org.gongkai.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list by time: the page after it costs the same however deep it lies. */
public record Position(Instant at, UUID id) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    static Position after(Listing line) {
        return new Position(line.firstPublishedAt(), line.id());
    }

    static @Nullable Position read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
            return new Position(known(Instant.parse(parts[0])), UUID.fromString(parts[1]));
        } catch (RuntimeException notOurs) {
            throw new IllegalArgumentException("not a cursor", notOurs);
        }
    }

    /** Nothing was published at a time no database can hold, so no list has ever answered with it. */
    private static Instant known(Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException("not a time of a publication");
        }
        return at;
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
