package org.gongkai.release.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All detectors, the surest first: what one has found, the next ones leave alone. */
public final class Detectors {

    /** The kind of a telephone that is not a person's own. */
    public static final String LANDLINE = "landline-number";

    private static final List<Detector> ALL = List.of(
            new ResidentNumbers(),
            new CreditCodes(),
            new BankCards(),
            new MobileNumbers(),
            new LandlineNumbers(),
            new SecrecyMarks());

    /** These read numerals as digits too; few other numbers are ever written so. */
    private static final List<Detector> OF_NUMERALS =
            List.of(new ResidentNumbers(), new BankCards(), new MobileNumbers());

    /** A local telephone number; characters beyond ASCII may fold into digits. */
    private static final int FEWEST_DIGITS = 7;

    /** Every mark has one of these. */
    private static final String TELLING = "密内领传散印网开cC";

    private Detectors() {}

    /** What stands in a text as it came: any width, with invisible characters, digits apart. */
    public static List<Hit> in(String raw) {
        return in(raw, Traces.NONE);
    }

    /** The same with known people, who are the surest of all. */
    public static List<Hit> in(String raw, Traces traces) {
        if (traces.isEmpty() && !isWorthReading(raw)) {
            return List.of();
        }
        String text = PlainForm.of(raw);
        List<Hit> hits = new ArrayList<>(traces.in(text));
        detect(ALL, text, hits);
        Numerals.foldings(text).forEach(folded -> detect(OF_NUMERALS, folded, hits));
        hits.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return List.copyOf(hits);
    }

    private static void detect(List<Detector> detectors, String text, List<Hit> hits) {
        for (Detector detector : detectors) {
            detector.in(text).stream()
                    .filter(hit -> hits.stream().noneMatch(hit::overlaps))
                    .forEach(hits::add);
        }
    }

    /** The text with what stands in it masked, so that it may be shown and kept: names of files are. */
    public static String masked(String raw) {
        StringBuilder masked = new StringBuilder(PlainForm.of(raw));
        List<Hit> hits = in(raw);
        hits.reversed().forEach(hit -> masked.replace(hit.from(), hit.to(), hit.excerpt()));
        return hits.isEmpty() ? raw : masked.toString();
    }

    /** Whether eighteen characters, digits but perhaps the last, are a resident number with its right check character. */
    public static boolean isResidentNumber(String eighteen) {
        return eighteen.length() == 18
                && ResidentNumbers.FORM.matcher(eighteen).matches()
                && ResidentNumbers.isCurrent(eighteen.toUpperCase(Locale.ROOT));
    }

    /** Spreadsheets hold a million short texts: those without enough digits and without a mark's characters are passed by. */
    private static boolean isWorthReading(String raw) {
        int digits = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            digits += isDigit(c) ? 1 : 0;
            if (digits >= FEWEST_DIGITS || TELLING.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || Numerals.is(c) || c > 0x7f && !Character.isIdeographic(c);
    }
}
