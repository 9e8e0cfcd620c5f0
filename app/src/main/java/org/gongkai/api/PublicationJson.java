package org.gongkai.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.Listing;
import org.gongkai.publication.Neighbours;
import org.gongkai.publication.PublicAddress;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;

/** Public documents as JSON. */
final class PublicationJson {

    private PublicationJson() {}

    static Map<String, Object> line(Listing line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", line.id());
        json.put("title", line.title());
        json.put("url", PublicAddress.of(line.id()));
        json.put("kind", line.kind());
        json.put("publishedOn", Zone.dayOf(line.firstPublishedAt()));
        json.put("updatedOn", Zone.dayOf(line.publishedAt()));
        json.put("version", line.version());
        json.put("indexNumber", line.indexNumber());
        json.put("category", line.category());
        json.put("keyContent", line.keyContent());
        json.put("statutoryItem", line.statutoryItem());
        json.put("topic", line.topic());
        json.put("documentNumber", line.documentNumber());
        json.put("issuer", line.issuer());
        json.put("formedOn", line.formedOn());
        json.put("summary", line.summary());
        return json;
    }

    static Map<String, Object> whole(Publication publication, Neighbours neighbours, LocalDate today) {
        Map<String, Object> json =
                publication.live() ? document(publication.document(), today) : tombstone(publication.document());
        json.put("state", publication.live() ? "published" : "withdrawn");
        if (publication.live()) {
            Neighbours.Neighbour interpreted = neighbours.interprets();
            json.put("interprets", interpreted == null ? null : neighbour(interpreted));
            json.put("interpretedBy", neighbours(neighbours.interpretedBy()));
            json.put("related", neighbours(neighbours.related()));
            json.put("mentioned", neighbours(neighbours.mentioned()));
        }
        Publication.Withdrawal withdrawal = publication.withdrawn();
        if (withdrawal != null) {
            json.put("withdrawnOn", Zone.dayOf(withdrawal.at()));
            json.put("withdrawnReason", withdrawal.reason());
        }
        json.put("history", history(publication));
        return json;
    }

    /** What was taken down left no words behind, notes of its changes included. */
    private static List<Map<String, Object>> history(Publication publication) {
        List<Map<String, Object>> versions =
                publication.history().stream().map(PublicationJson::version).toList();
        return publication.live()
                ? versions
                : versions.stream()
                        .map(LinkedHashMap::new)
                        .<Map<String, Object>>map(version -> {
                            version.remove("note");
                            return version;
                        })
                        .toList();
    }

    private static List<Map<String, Object>> neighbours(List<Neighbours.Neighbour> neighbours) {
        return neighbours.stream().map(PublicationJson::neighbour).toList();
    }

    private static Map<String, Object> neighbour(Neighbours.Neighbour neighbour) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", neighbour.id());
        json.put("title", neighbour.title());
        json.put("url", PublicAddress.of(neighbour.id()));
        json.put("documentNumber", neighbour.documentNumber());
        json.put("publishedOn", Zone.dayOf(neighbour.firstPublishedAt()));
        return json;
    }

    private static Map<String, Object> tombstone(PublicDocument document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", document.id());
        json.put("title", document.title());
        json.put("url", PublicAddress.of(document.id()));
        json.put("kind", document.kind());
        json.put("indexNumber", document.indexNumber());
        json.put("publishedOn", Zone.dayOf(document.firstPublishedAt()));
        return json;
    }

    static Map<String, Object> document(PublicDocument document, LocalDate today) {
        Map<String, Object> json = tombstone(document);
        json.put("version", document.version());
        json.put("publishedAt", time(document.publishedAt()));
        json.put("updatedOn", Zone.dayOf(document.publishedAt()));
        json.put("category", document.category());
        json.put("keyContent", document.keyContent());
        json.put("statutoryItem", document.statutoryItem());
        json.put("topic", document.topic());
        json.put("documentNumber", document.documentNumber());
        json.put("issuer", document.issuer());
        json.put("formedOn", document.formedOn());
        json.put("effectiveOn", document.effectiveOn());
        json.put("expiresOn", document.expiresOn());
        json.put("validity", validity(document, today));
        json.put("summary", document.summary());
        json.put("body", document.body());
        json.put("bodyFormat", document.html() ? "html" : "text");
        json.put("carriers", document.carriers());
        json.put(
                "attachments",
                document.attachments().stream()
                        .map(each -> attachment(document, each))
                        .toList());
        return json;
    }

    private static String validity(PublicDocument document, LocalDate today) {
        return document.validity(today).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> attachment(PublicDocument document, PublicDocument.Attachment attachment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", attachment.title());
        json.put("mediaType", attachment.mediaType());
        json.put("size", attachment.size());
        json.put("sha256", attachment.sha256());
        json.put("url", PublicAddress.of(document.id()) + "/files/" + attachment.file());
        return json;
    }

    private static Map<String, Object> version(Publication.Version version) {
        return Map.of("version", version.version(), "publishedAt", time(version.publishedAt()), "note", version.note());
    }

    private static String time(Instant at) {
        return at.atZone(Zone.CHINA).toOffsetDateTime().toString();
    }
}
