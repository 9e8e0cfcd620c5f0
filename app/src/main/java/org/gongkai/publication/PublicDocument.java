package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One public version of a document: what everybody may read, and nothing else. It never changes; a change is a further version.
 *
 * @param id of the document, the same for all its versions
 * @param version from 1
 * @param kind the procedure it came by, e.g. {@code proactive-publication}
 * @param indexNumber 索引号, given at the first publication and kept for good
 * @param body as written where {@code html} is false, otherwise clean HTML without scripts, styles or foreign elements
 * @param category ZD-1's class
 * @param keyContent ZD-2's kind, or null
 * @param statutoryItem which of 条例20's items, or null
 * @param publishedAt the server's moment of this version's publication; nobody can choose it
 * @param note what changed against the version before; empty for the first
 * @param interprets the document it interprets, as it was named; whether that is public is another question. Null for none
 * @param related documents it names as related, likewise
 */
public record PublicDocument(
        UUID id,
        int version,
        String bodyId,
        String kind,
        String indexNumber,
        String title,
        String body,
        boolean html,
        String summary,
        String category,
        @Nullable String keyContent,
        @Nullable String statutoryItem,
        String topic,
        String documentNumber,
        String issuer,
        LocalDate formedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        Instant firstPublishedAt,
        Instant publishedAt,
        String note,
        List<Carrier> carriers,
        List<Attachment> attachments,
        @Nullable UUID interprets,
        List<UUID> related) {

    public PublicDocument {
        carriers = List.copyOf(carriers);
        attachments = List.copyOf(attachments);
        related = List.copyOf(related);
    }

    /** The same without the addresses of other documents, which may not be public. */
    public PublicDocument withoutReferences() {
        return new PublicDocument(
                id,
                version,
                bodyId,
                kind,
                indexNumber,
                title,
                body,
                html,
                summary,
                category,
                keyContent,
                statutoryItem,
                topic,
                documentNumber,
                issuer,
                formedOn,
                effectiveOn,
                expiresOn,
                firstPublishedAt,
                publishedAt,
                note,
                carriers,
                attachments,
                null,
                List.of());
    }

    /** Whether it is in force on a day; a document that names no days is. */
    public Validity validity(LocalDate day) {
        if (effectiveOn != null && day.isBefore(effectiveOn)) {
            return Validity.NOT_YET;
        }
        return expiresOn != null && day.isAfter(expiresOn) ? Validity.EXPIRED : Validity.IN_FORCE;
    }

    /** 有效性. */
    public enum Validity {
        NOT_YET,
        IN_FORCE,
        EXPIRED
    }

    /** Where it was made public (ZD-3), with proof. */
    public record Carrier(String kind, String evidence) {}

    /** A file that is public with it. */
    public record Attachment(UUID file, String title, String mediaType, long size, String sha256) {}
}
