package org.gongkai.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.procedure.Zone;
import org.gongkai.publication.Publications;
import org.gongkai.publication.Publications.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is public, as data. Nothing here knows of drafts: the register holds none. */
@RestController
class PublicationController {

    private static final int PAGE = 50;

    private final Publications publications;
    private final Clock clock;

    PublicationController(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @GetMapping("/api/v1/publications")
    ResponseEntity<Object> list(
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String keyContent,
            @RequestParam(required = false) @Nullable String statutoryItem,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        try {
            Filter filter = new Filter(
                    Listing.given(body),
                    Listing.given(kind),
                    Listing.given(category),
                    Listing.given(keyContent),
                    Listing.given(statutoryItem),
                    Listing.given(topic),
                    Listing.given(q),
                    null,
                    null);
            Publications.Page page = publications.list(filter, cursor, PAGE);
            List<?> items = page.items().stream().map(PublicationJson::line).toList();
            return ResponseEntity.ok(Listing.page(items, page.next()));
        } catch (IllegalArgumentException _) {
            return Problems.invalid("cursor", "unknown-cursor");
        }
    }

    /** A withdrawn document still answers, with its tombstone and without its text. */
    @GetMapping("/api/v1/publications/{id}")
    ResponseEntity<Object> one(@PathVariable String id) {
        return id(id).flatMap(publications::find)
                .<ResponseEntity<Object>>map(found ->
                        ResponseEntity.ok(PublicationJson.whole(found, publications.neighbours(found.id()), today())))
                .orElseGet(Problems::unknown);
    }

    @GetMapping("/api/v1/publications/{id}/versions/{version}")
    ResponseEntity<Object> version(@PathVariable String id, @PathVariable int version) {
        return id(id).flatMap(known -> publications.version(known, version))
                .<ResponseEntity<Object>>map(found -> ResponseEntity.ok(PublicationJson.document(found, today())))
                .orElseGet(Problems::unknown);
    }

    /** What is no id names nothing: it is unknown, not wrong. */
    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return Zone.dayOf(clock.instant());
    }
}
