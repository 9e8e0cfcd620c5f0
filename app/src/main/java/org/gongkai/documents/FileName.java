package org.gongkai.documents;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file name fit to be shown and offered for saving. It is never used as a path here; it is cleaned for the
 * machines of those who download it.
 */
record FileName(String value) {

    /** In characters as people count them (code points). */
    static final int LONGEST = 150;

    private static final String NAMELESS = "附件";
    /** Controls, format characters (bidi overrides, zero-width), lone surrogates, private use, line separators. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");
    private static final Pattern ENDING = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{1,10}");

    /** The base name of what a browser or a script has sent, without anything invisible, reserved or too long. */
    static FileName of(String raw) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll("");
        String base = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        String trimmed = RESERVED.matcher(base).replaceAll("_").replaceAll("^[\\s.]+|[\\s.]+$", "");
        String safe = DEVICE.matcher(trimmed).matches() ? "_" + trimmed : trimmed;
        return new FileName(safe.isEmpty() ? NAMELESS : safe).shortened();
    }

    /** What stands behind the last dot, in lower case; empty where that is not a file ending, such as in {@code 2026.3}. */
    String ending() {
        int dot = value.lastIndexOf('.');
        String last = value.substring(dot + 1);
        return dot > 0 && ENDING.matcher(last).matches() ? last.toLowerCase(Locale.ROOT) : "";
    }

    /** This name, with the usual ending of its kind where it has none. */
    FileName endingLike(FileKind kind) {
        return ending().isEmpty() ? new FileName(value + "." + kind.usualEnding()).shortened() : this;
    }

    private FileName shortened() {
        int excess = value.codePointCount(0, value.length()) - LONGEST;
        if (excess <= 0) {
            return this;
        }
        String tail = ending().isEmpty() ? "" : "." + ending();
        String stem = value.substring(0, value.length() - tail.length());
        int kept = stem.codePointCount(0, stem.length()) - excess;
        return new FileName(stem.substring(0, stem.offsetByCodePoints(0, kept)) + tail);
    }
}
