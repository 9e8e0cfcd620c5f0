package org.gongkai.portal.column;

import java.time.Year;
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

    /** The name of the list of a document's files. */
    static final String FILES = "files.json";

    /** The name of one version word for word. */
    static final String RECORD = "document.json";

    private static final String VERSIONS = "/versions/";
    private static final String COLUMNS = HOME + "/columns/";
    private static final String MAP_PART = HOME + "/sitemap-";
    private static final String DOWNLOAD = "download";

    private ColumnPaths() {}

    static String document(UUID id) {
        return PublicAddress.of(id);
    }

    static String version(UUID id, int version) {
        return version(document(id), version);
    }

    /** A version of the document at a path. */
    static String version(String document, int version) {
        return document + VERSIONS + version;
    }

    /** Whether it is the path of a version, whatever it names as its number. */
    static boolean isVersion(String path) {
        int end = path.lastIndexOf('/');
        return path.substring(0, end + 1).endsWith(VERSIONS);
    }

    /** The version at a path word for word, for machines. */
    static String record(String version) {
        return version + "/" + RECORD;
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
        return COLUMNS + id;
    }

    /** The column whose own path it is, and nothing below it. */
    static Optional<String> columnOf(String path) {
        return path.startsWith(COLUMNS) && path.indexOf('/', COLUMNS.length()) < 0
                ? Optional.of(path.substring(COLUMNS.length()))
                : Optional.empty();
    }

    /** Which files are public with a document, for machines. */
    static String files(UUID document) {
        return files(document(document));
    }

    /** The same of the document at a path. */
    static String files(String document) {
        return document + "/" + FILES;
    }

    /** A file that is public with a document. */
    static String file(UUID document, UUID file) {
        return document(document) + "/files/" + file;
    }

    /** A part of the map of the site, from 1. */
    static String mapPart(YearMonth month, int part) {
        return MAP_PART + month + (part == 1 ? "" : "-" + part) + ".xml";
    }

    /** The directory of what was first published in a year, as a table. */
    static String directory(Year year) {
        return HOME + "/directory-" + year + ".csv";
    }

    static boolean isMapPart(String path) {
        return path.startsWith(MAP_PART);
    }

    /** Whether it is the same for readers of every language. */
    static boolean speaksForItself(String path) {
        return isPaper(path)
                || isMapPart(path)
                || path.equals(SITEMAP)
                || path.equals(CHANGES)
                || path.endsWith(".csv")
                || path.endsWith("/" + RECORD)
                || path.endsWith("/" + FILES);
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
