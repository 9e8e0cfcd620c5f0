package org.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** How official letters write what comes from outside: dates, quotations, the reader. */
final class Phrases {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n]]");
    private static final String STOPS = "。；，、.;,";
    private static final String CLOSING = "。！？；：…”";

    /** Not where 公开 belongs to what follows, as in 公开招标. */
    private static final Pattern ASKING = Pattern.compile("^申请(?:获取|公开(?!发行|招标|招聘|选拔|拍卖))[：:，, ]?");

    private Phrases() {}

    static String you(boolean organisation) {
        return organisation ? "你单位" : "你";
    }

    /** 2026年3月5日, without leading zeros (GB/T 9704). */
    static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Behind a day that may move when the holidays of its year are declared. */
    static String provisional(boolean is) {
        return is ? "（暂定，以国务院公布的节假日安排为准）" : "";
    }

    /**
     * In quotation marks, on one line; inner quotation marks become single ones. A full stop at the end is left out, because
     * the sentence that quotes has its own.
     */
    static String quoted(String words) {
        return "“" + clause(words).replace('“', '‘').replace('”', '’') + "”";
    }

    /**
     * What was asked for, quoted behind a verb such as 申请获取: the same verb at the beginning of the applicant's words is left
     * out, unless nothing else is there.
     */
    static String wanted(String description) {
        String rest = ASKING.matcher(line(description)).replaceFirst("");
        return quoted(rest.isEmpty() ? description : rest);
    }

    /** Without line breaks and characters that nobody sees. */
    static String line(String words) {
        return INVISIBLE
                .matcher(words.replace('\n', ' '))
                .replaceAll("")
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The lines of a longer text, each without what nobody sees; empty ones are left out. */
    static List<String> lines(String text) {
        return text.lines().map(Phrases::line).filter(line -> !line.isEmpty()).toList();
    }

    /** As a whole sentence: with a full stop where the writer left it out. */
    static String sentence(String words) {
        String line = line(words);
        boolean closed = !line.isEmpty() && CLOSING.indexOf(line.charAt(line.length() - 1)) >= 0;
        return closed ? line : line + "。";
    }

    /** As a part of a sentence: without a full stop at its end. */
    static String clause(String words) {
        String line = line(words);
        int end = line.length();
        while (end > 0 && STOPS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
