package org.gongkai.documents;

/** Names as PDF writes them: {@code /JavaScript} may also be spelt {@code /J#61vaScript}. */
final class PdfName {

    /** In decoded characters; longer than any name that matters here. */
    static final int LONGEST = 40;

    private PdfName() {}

    /** The name whose first character, after the slash, stands there; cut off at {@link #LONGEST}. */
    static String at(Bytes bytes, int from) {
        StringBuilder name = new StringBuilder();
        int i = from;
        while (name.length() < LONGEST && isRegular(bytes.at(i))) {
            int escaped = escapedAt(bytes, i);
            name.append((char) (escaped < 0 ? bytes.at(i) : escaped));
            i += escaped < 0 ? 1 : 3;
        }
        return name.toString();
    }

    private static int escapedAt(Bytes bytes, int i) {
        int high = Character.digit(bytes.at(i + 1), 16);
        int low = Character.digit(bytes.at(i + 2), 16);
        return bytes.at(i) == '#' && high >= 0 && low >= 0 ? high << 4 | low : -1;
    }

    private static boolean isRegular(int character) {
        return character > ' ' && "()<>[]{}/%".indexOf(character) < 0;
    }
}
