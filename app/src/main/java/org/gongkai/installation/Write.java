package org.gongkai.installation;

import java.util.StringTokenizer;

/** The text of a statement that must change exactly one row. */
record Write(String sql, String table, boolean updates, boolean reads) {

    /** Reads off the text what it does: it begins with "update" or "insert into" and the table; a select in it reads. */
    static Write of(String sql) {
        StringTokenizer words = new StringTokenizer(sql, " \n(");
        boolean updates = words.nextToken().equals("update");
        if (!updates) {
            words.nextToken();
        }
        return new Write(sql, words.nextToken(), updates, sql.contains("select"));
    }

    /** An insert adds its row or fails; an update that finds none divides by how many it found. */
    String alone() {
        return updates ? "with changed as (" + sql + " returning 1) select 1 / count(*) from changed" : sql;
    }
}
