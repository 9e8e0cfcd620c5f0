package org.gongkai.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.installation.Installation;
import org.gongkai.publication.Publications.Filter;
import org.gongkai.publication.SelfInspection.Lack;
import org.gongkai.publication.internal.DeadLinkStore;
import org.gongkai.publication.internal.DeadLinkStore.Dead;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Tries the links of public documents: those to other documents and files by the register, those to the outside, where the
 * installation may go there ({@code gongkai.links.external}), by asking for them.
 */
@Service
public class LinkCheck {

    /** Links to the outside tried in one night; the others wait for the next. */
    private static final int MOST_OUTSIDE = 500;

    private final Publications publications;
    private final DeadLinkStore store;
    private final OutsideLinks outside;
    private final Installation installation;
    private final boolean mayGoOutside;

    LinkCheck(
            Publications publications,
            DeadLinkStore store,
            OutsideLinks outside,
            Installation installation,
            @Value("${gongkai.links.external:false}") boolean mayGoOutside) {
        this.publications = publications;
        this.store = store;
        this.outside = outside;
        this.installation = installation;
        this.mayGoOutside = mayGoOutside;
    }

    /** What the last look found in documents that are still public as they were. */
    List<Lack> dead(String bodyId) {
        return store.of(bodyId).stream()
                .map(dead -> new Lack(
                        "dead-link", dead.publication() + " " + dead.link(), List.of(dead.title(), dead.link())))
                .toList();
    }

    /** Tries all links of a body's documents and keeps what leads nowhere. */
    public void look(String bodyId, Instant now) {
        Map<String, Optional<String>> tried = new HashMap<>();
        String cursor = null;
        do {
            Publications.Page page = publications.list(Filter.ofBody(bodyId), cursor, Publications.PAGE);
            List<UUID> ids = page.items().stream().map(Listing::id).toList();
            publications.live(ids).forEach(document -> store.keep(bodyId, document.id(), dead(document, tried), now));
            cursor = page.next();
        } while (cursor != null);
    }

    private List<Dead> dead(PublicDocument document, Map<String, Optional<String>> tried) {
        List<Dead> dead = new ArrayList<>();
        for (String link : DocumentLinks.of(document)) {
            fault(DocumentLinks.within(link, installation.publicUrl()), tried)
                    .ifPresent(reason -> dead.add(new Dead(document.id(), document.title(), link, reason)));
        }
        return dead;
    }

    private Optional<String> fault(String link, Map<String, Optional<String>> tried) {
        Optional<String> known = tried.get(link);
        if (known != null) {
            return known;
        }
        Optional<String> fault = DocumentLinks.isOutside(link) ? outside(link, tried) : inside(link);
        tried.put(link, fault);
        return fault;
    }

    private Optional<String> outside(String link, Map<String, Optional<String>> tried) {
        long gone = tried.keySet().stream().filter(DocumentLinks::isOutside).count();
        return mayGoOutside && gone < MOST_OUTSIDE ? outside.fault(link) : Optional.empty();
    }

    private Optional<String> inside(String link) {
        return DocumentLinks.target(link).filter(target -> !isThere(target)).map(_ -> "not-public");
    }

    private boolean isThere(DocumentLinks.Target target) {
        Map<UUID, PublicDocument> found = new LinkedHashMap<>();
        publications.live(List.of(target.document())).forEach(each -> found.put(each.id(), each));
        PublicDocument document = found.get(target.document());
        UUID file = target.file();
        return document != null
                && (file == null
                        || document.attachments().stream()
                                .anyMatch(each -> each.file().equals(file)));
    }
}
