package org.gongkai.portal.column;

import java.util.Optional;
import java.util.UUID;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.publication.Publication;
import org.gongkai.publication.Publications;
import org.springframework.stereotype.Component;

/** Files that are public with any version of a document that is public now; what was withdrawn has none. */
@Component
class PublicFiles {

    private final Publications publications;
    private final Files files;

    PublicFiles(Publications publications, Files files) {
        this.publications = publications;
        this.files = files;
    }

    Optional<StoredFile> find(UUID document, UUID file) {
        return publications
                .find(document)
                .filter(Publication::live)
                .filter(publication -> isIn(publication, file))
                .flatMap(_ -> files.find(file));
    }

    private boolean isIn(Publication publication, UUID file) {
        return publication.history().stream()
                .flatMap(each -> publications.version(publication.id(), each.version()).stream())
                .flatMap(version -> version.attachments().stream())
                .anyMatch(attachment -> attachment.file().equals(file));
    }
}
