package org.gongkai.request;

/** Document numbers (发文字号) as GB/T 9704 writes them: six-cornered brackets, no leading zeros. */
public final class Numbering {

    private Numbering() {}

    /**
     * Such as {@code 公复〔2026〕3号}.
     *
     * @param prefix the body's word for this series, such as 公复
     * @param year four digits
     * @param n the number within body, series and year; from 1
     */
    public static String letter(String prefix, int year, int n) {
        if (prefix.isBlank() || year < 1000 || year > 9999 || n < 1) {
            throw new IllegalArgumentException("no document number: %s, %d, %d".formatted(prefix, year, n));
        }
        return "%s〔%d〕%d号".formatted(prefix, year, n);
    }
}
