package org.gongkai.portal.column;

import java.util.Optional;
import java.util.UUID;
import org.gongkai.documents.StoredContent;
import org.gongkai.page.Texts;
import org.springframework.stereotype.Component;

/** Files that are public with any version of a document that is public now; what was withdrawn has none. */
@Component
class PublicFiles {

    private final PreparedPages prepared;
    private final FileLists lists;

    PublicFiles(PreparedPages prepared, FileLists lists) {
        this.prepared = prepared;
        this.lists = lists;
    }

    /** The list as it is published; empty where there is no such document, or no more. */
    Optional<FileList> list(UUID document) {
        return prepared.find(ColumnPaths.files(document), Texts.CHINESE)
                .filter(page -> page.status() == 200)
                .map(lists::read);
    }

    Optional<StoredContent> find(UUID document, UUID file) {
        return list(document).flatMap(list -> list.find(file)).map(FileList.Entry::content);
    }
}
