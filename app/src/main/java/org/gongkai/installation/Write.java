package org.gongkai.installation;

import java.util.StringTokenizer;

/** The text of a statement that must change, or find, exactly one row. */
record Write(String sql, Kind kind, String table, boolean reads) {

    /** Reads off the text what it does: its first word says the kind, a select in it reads. */
    static Write of(String sql) {
        StringTokenizer words = new StringTokenizer(sql, " \n(");
        return switch (words.nextToken()) {
            case "update" -> new Write(sql, Kind.UPDATE, words.nextToken(), sql.contains("select"));
            case "insert" -> new Write(sql, Kind.INSERT, inserted(words), sql.contains("select"));
            default -> new Write(sql, Kind.FIND, "", true);
        };
    }

    private static String inserted(StringTokenizer words) {
        words.nextToken();
        return words.nextToken();
    }

    boolean updates() {
        return kind == Kind.UPDATE;
    }

    /** An insert adds its row or fails; others that find none divide by how many they found. */
    String alone() {
        return switch (kind) {
            case INSERT -> sql;
            case UPDATE -> counted(sql + " returning 1");
            case FIND -> counted(sql);
        };
    }

    private static String counted(String found) {
        return "with found as (" + found + ") select 1 / count(*) from found";
    }

    /** What a statement does; all but an insert have to find their row. */
    enum Kind {
        INSERT,
        UPDATE,
        FIND
    }
}
