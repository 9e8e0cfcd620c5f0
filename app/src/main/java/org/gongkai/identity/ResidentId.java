package org.gongkai.identity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** The citizen identification number (公民身份号码) of GB 11643-1999: region, date of birth, sequence, check character. */
public final class ResidentId {

    private static final int LENGTH = 18;
    private static final int EARLIEST_YEAR = 1850;
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** First two digits: provinces by GB/T 2260, and 83 for residence permits of Taiwan residents. */
    private static final Set<String> REGIONS = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private ResidentId() {}

    /** Whether the text can be such a number: form, region, a day that exists, and the check character. */
    public static boolean isValid(String text) {
        String number = normalised(text);
        return number.length() == LENGTH
                && number.matches("[0-9]{17}[0-9X]")
                && REGIONS.contains(number.substring(0, 2))
                && hasDateOfBirth(number)
                && number.charAt(LENGTH - 1) == checkCharacter(number);
    }

    /** The number as it is stored: no spaces, half width, a capital X. */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }

    private static boolean hasDateOfBirth(String number) {
        try {
            LocalDate born = LocalDate.of(digits(number, 6, 10), digits(number, 10, 12), digits(number, 12, 14));
            return born.getYear() >= EARLIEST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** ISO 7064 MOD 11-2: the weight of a place is a power of two modulo eleven. */
    private static char checkCharacter(String number) {
        int sum = 0;
        for (int place = 0; place < LENGTH - 1; place++) {
            int weight = (1 << (LENGTH - 1 - place)) % 11;
            sum += weight * (number.charAt(place) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }
}
