package org.gongkai.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One accepted upload. Its bytes are found by their digest and never change.
 *
 * @param bodyId the body it belongs to; null until a citizen's file is attached
 * @param sha256 digest of the bytes, 64 lower-case hexadecimal digits
 * @param name cleaned file name for people; never part of a path
 * @param mediaType what the content was found to be, with its charset for texts
 * @param size in bytes
 * @param uploadedBy the account; null for somebody without one
 * @param uploadKey identifies an uploader without an account for as long as the session lasts
 * @param caseId the case it is attached to; null before that
 */
public record StoredFile(
        UUID id,
        @Nullable String bodyId,
        String sha256,
        String name,
        String mediaType,
        long size,
        @Nullable UUID uploadedBy,
        @Nullable String uploadKey,
        Instant uploadedAt,
        @Nullable UUID caseId) {

    /** What it takes to hand it out. */
    public StoredContent content() {
        return new StoredContent(sha256, name, mediaType, size);
    }

    /** Whether it belongs to a case already. */
    public boolean attached() {
        return caseId != null;
    }
}
