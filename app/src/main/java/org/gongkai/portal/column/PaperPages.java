package org.gongkai.portal.column;

import java.util.Optional;
import java.util.function.Function;
import org.gongkai.paper.PaperFormat;
import org.springframework.stereotype.Component;

/** Lays out the paper at a path of the column from pages that are kept already, so that it does not reach the register either. */
@Component
class PaperPages {

    private final DocumentPapers papers;
    private final DocumentRecords records;
    private final FileLists lists;

    PaperPages(DocumentPapers papers, DocumentRecords records, FileLists lists) {
        this.papers = papers;
        this.records = records;
        this.lists = lists;
    }

    /**
     * The paper, or the tombstone where its document was withdrawn; nothing where there is no such document or it cannot be set in
     * type.
     *
     * @param kept the page at a path, in the language of the column
     */
    Optional<Prepared> at(String path, Function<String, Optional<Prepared>> kept) {
        int end = path.lastIndexOf('/');
        String below = path.substring(0, end);
        Optional<PaperFormat> format = ColumnPaths.paper(path.substring(end + 1));
        boolean version = ColumnPaths.isVersion(below);
        Optional<Prepared> record = version
                ? kept.apply(ColumnPaths.record(below))
                : kept.apply(ColumnPaths.files(below)).flatMap(list -> current(below, list, kept));
        return record.flatMap(found -> isThere(found)
                ? format.flatMap(each -> papers.file(records.read(found), each, version))
                : Optional.of(found));
    }

    /** The version in force, as the list of the document's files names it. */
    private Optional<Prepared> current(String document, Prepared list, Function<String, Optional<Prepared>> kept) {
        return isThere(list)
                ? kept.apply(ColumnPaths.record(
                        ColumnPaths.version(document, lists.read(list).version())))
                : kept.apply(document);
    }

    private static boolean isThere(Prepared page) {
        return page.status() == 200;
    }
}
