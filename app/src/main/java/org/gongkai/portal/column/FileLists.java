package org.gongkai.portal.column;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.installation.Installation;
import org.gongkai.publication.PublicDocument;
import org.gongkai.publication.Publication;
import org.gongkai.publication.Publications;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the list of a document's files, and reads what was written. */
@Component
class FileLists {

    private final Publications publications;
    private final Files files;
    private final Installation installation;
    private final JsonMapper json;

    FileLists(Publications publications, Files files, Installation installation, JsonMapper json) {
        this.publications = publications;
        this.files = files;
        this.installation = installation;
        this.json = json;
    }

    /** The list of a document that is public. */
    Prepared of(Publication publication) {
        return Prepared.of(200, "application/json;charset=UTF-8", json.writeValueAsString(list(publication)));
    }

    FileList read(Prepared list) {
        return json.readValue(list.bytes(), FileList.class);
    }

    private FileList list(Publication publication) {
        List<PublicDocument> versions = publication.history().stream()
                .flatMap(each -> publications.version(publication.id(), each.version()).stream())
                .toList();
        Map<UUID, PublicDocument.Attachment> attachments = new LinkedHashMap<>();
        versions.stream()
                .flatMap(version -> version.attachments().stream())
                .forEach(each -> attachments.putIfAbsent(each.file(), each));
        List<FileList.Entry> entries = attachments.values().stream()
                .flatMap(each -> entry(publication.id(), each, versions).stream())
                .toList();
        PublicDocument document = publication.document();
        return new FileList(document.title(), document.version(), entries);
    }

    /** One whose bytes are not registered cannot be handed out, and does not keep the others from it. */
    private Optional<FileList.Entry> entry(
            UUID document, PublicDocument.Attachment attachment, List<PublicDocument> versions) {
        UUID id = attachment.file();
        String address = installation.address().map(Object::toString).orElse("") + ColumnPaths.file(document, id);
        return files.find(id)
                .map(StoredFile::content)
                .map(content -> new FileList.Entry(
                        id,
                        attachment.title(),
                        content.name(),
                        content.mediaType(),
                        content.size(),
                        content.sha256(),
                        address,
                        having(versions, id)));
    }

    private static List<Integer> having(List<PublicDocument> versions, UUID file) {
        return versions.stream()
                .filter(version -> version.attachments().stream()
                        .anyMatch(each -> each.file().equals(file)))
                .map(PublicDocument::version)
                .toList();
    }
}
