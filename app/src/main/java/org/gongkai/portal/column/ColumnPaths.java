package org.gongkai.portal.column;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.paper.PaperFormat;
import org.gongkai.publication.PublicAddress;

/** The addresses of the column. */
final class ColumnPaths {

    static final String HOME = PublicAddress.COLUMN;
    static final String CONTENT = HOME + "/content";
    static final String REPORTS = HOME + "/reports";
    static final String LATEST = HOME + "/latest";
    static final String ATOM = HOME + "/feed.atom";
    static final String JSON_FEED = HOME + "/feed.json";
    static final String CHANGES = HOME + "/changes.json";
    static final String CATALOGUE = HOME + "/catalogue.jsonld";
    static final String SITEMAP = HOME + "/sitemap.xml";

    /** Where crawlers look for it unasked. */
    static final String ROOT_SITEMAP = "/sitemap.xml";

    private static final String DOWNLOAD = "download";

    private ColumnPaths() {}

    static String document(UUID id) {
        return PublicAddress.of(id);
    }

    static String version(UUID id, int version) {
        return document(id) + "/versions/" + version;
    }

    /** What a version changed against the one before. */
    static String changes(UUID id, int version) {
        return document(id) + "/changes/" + version;
    }

    /** The document as a file. */
    static String paper(UUID id, PaperFormat format) {
        return document(id) + "/" + DOWNLOAD + format.ending();
    }

    /** One version as a file. */
    static String paper(UUID id, int version, PaperFormat format) {
        return version(id, version) + "/" + DOWNLOAD + format.ending();
    }

    /** The format of the file that a path names below a document's, empty where it names none. */
    static Optional<PaperFormat> paper(String name) {
        return name.startsWith(DOWNLOAD + ".")
                ? PaperFormat.find(name.substring(DOWNLOAD.length() + 1))
                : Optional.empty();
    }

    /** Whether it is the path of a document as a file. */
    static boolean isPaper(String path) {
        return paper(path.substring(path.lastIndexOf('/') + 1)).isPresent();
    }

    static String column(String id) {
        return HOME + "/columns/" + id;
    }

    /** Whether it is the path of a column itself, and nothing below it. */
    static boolean isColumn(String path) {
        return path.startsWith(HOME + "/columns/") && path.indexOf('/', (HOME + "/columns/").length()) < 0;
    }

    static String feed(String column) {
        return column(column) + "/feed.atom";
    }

    static String jsonFeed(String column) {
        return column(column) + "/feed.json";
    }

    static String month(String list, YearMonth month) {
        return list + "/" + month;
    }
}
