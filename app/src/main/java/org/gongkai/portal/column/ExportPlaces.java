package org.gongkai.portal.column;

import java.util.Optional;
import org.gongkai.documents.StoredContent;

/** Where everything lies in an exported folder, and how one file of it names another. */
final class ExportPlaces {

    private static final String BELOW = ColumnPaths.HOME + "/";

    private ExportPlaces() {}

    /** The file of a page of the column; empty for what is not of the column. */
    static Optional<String> page(String path) {
        if (path.equals(ColumnPaths.HOME)) {
            return Optional.of("index.html");
        }
        if (!path.startsWith(BELOW)) {
            return Optional.empty();
        }
        String rest = path.substring(BELOW.length());
        boolean named = rest.lastIndexOf('.') > rest.lastIndexOf('/');
        return Optional.of(named ? rest : rest + ".html");
    }

    /** A file that is public with a document: under its id, which is safe everywhere, with the ending programs go by. */
    static String file(String path, StoredContent file) {
        String name = file.name();
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).replaceAll("[^A-Za-z0-9.]", "");
        return path.substring(BELOW.length()) + ending;
    }

    /** A style sheet, script or picture of the site, without the mark of its version. */
    static String asset(String path) {
        return "assets" + path.replaceFirst("\\?.*", "");
    }

    /** How a link in one file leads to another. */
    static String relative(String from, String to) {
        long folders = from.chars().filter(each -> each == '/').count();
        return "../".repeat((int) folders) + to;
    }
}
