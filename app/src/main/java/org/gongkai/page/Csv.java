package org.gongkai.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Tables for spreadsheet programs: RFC 4180 in UTF-8 with the mark by which they recognise it. */
public final class Csv {

    private Csv() {}

    /** The file; its first row names the columns. */
    public static byte[] of(List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that begins like a formula would be carried out by the program that opens it: it gets an apostrophe. */
    static String cell(String value) {
        String plain = value.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
