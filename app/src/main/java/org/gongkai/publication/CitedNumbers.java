package org.gongkai.publication;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Document numbers (发文字号) as they are cited: 〔2026〕3号 however it is bracketed, spaced or wide. Where the name of the issuer
 * begins in a running text nobody can say, so that a citation is kept with every possible beginning; only a whole number meets it.
 */
final class CitedNumbers {

    /** For texts whose blanks are single: a pattern that may take any number of them takes minutes for a long run of blanks. */
    private static final Pattern CORE =
            Pattern.compile(" ?[〔\\[(【﹝〈] ?([12][0-9]{3}) ?年? ?[〕\\])】﹞〉] ?第? ?0{0,4}([1-9][0-9]{0,4}) ?号");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The longest 机关代字, in characters. */
    private static final int LONGEST_NAME = 10;

    /** Of one text: a list of a thousand documents cites nothing in particular. */
    private static final int MOST = 200;

    private CitedNumbers() {}

    /** The number in its one spelling; empty for what is no number. */
    static String key(String documentNumber) {
        String plain = plain(documentNumber).strip();
        Matcher core = CORE.matcher(plain);
        boolean whole = core.find() && core.end() == plain.length() && core.start() > 0;
        return whole ? spelled(plain.substring(0, core.start()).strip(), core) : "";
    }

    /** What the text cites, each with every beginning it may have. */
    static List<String> in(String words) {
        String plain = plain(words);
        Matcher core = CORE.matcher(plain);
        Set<String> cited = new LinkedHashSet<>();
        for (int found = 0; found < MOST && core.find(); found++) {
            int from = core.start();
            while (from > 0 && core.start() - from < LONGEST_NAME && Character.isIdeographic(plain.charAt(from - 1))) {
                from--;
                cited.add(spelled(plain.substring(from, core.start()), core));
            }
        }
        return List.copyOf(cited);
    }

    private static String spelled(String name, Matcher core) {
        return name + "〔" + core.group(1) + "〕" + core.group(2) + "号";
    }

    private static String plain(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
    }
}
