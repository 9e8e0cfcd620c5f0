package org.gongkai.portal.column;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.documents.StoredContent;

/**
 * The files that are public with a document and with what its earlier versions were, for machines and for whoever checks a copy
 * against its digest.
 *
 * @param title of the version in force
 * @param version its number
 */
record FileList(String title, int version, List<Entry> files) {

    FileList {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param title as the document calls it
     * @param versions the versions it is public with, the latest first
     */
    record Entry(
            UUID id,
            String title,
            String name,
            String mediaType,
            long size,
            String sha256,
            String url,
            List<Integer> versions) {

        Entry {
            versions = List.copyOf(versions);
        }

        StoredContent content() {
            return new StoredContent(sha256, name, mediaType, size);
        }
    }

    Optional<Entry> find(UUID file) {
        return files.stream().filter(each -> each.id().equals(file)).findFirst();
    }

    /** Those of the version in force, in their order on the page. */
    List<Entry> current() {
        return files.stream().filter(each -> each.versions().contains(version)).toList();
    }
}
