package org.gongkai.release.file;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.gongkai.release.text.Masked;

/** Plain text and CSV, piece by piece; a piece ends where a line ends, and repeats the end of the one before. */
final class PlainLook {

    private static final int PIECE = 1 << 16;
    private static final int OVERLAP = 200;
    private static final long LARGEST_PAGE = 20_000_000;

    /** A cell that makes a spreadsheet program start another program or fetch an address (DDE, WEBSERVICE). */
    private static final Pattern COMMAND = Pattern.compile(
            "(?im)(?:^|[,;\\t\"])[=+@-][^,;\\n]{0,60}(?:\\|[^,\\n]{0,60}!|webservice\\(|importdata\\(|importxml\\()");

    private PlainLook() {}

    static void look(Path file, Charset charset, Findings findings) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, charset)) {
            StringBuilder text = new StringBuilder();
            char[] chunk = new char[PIECE];
            for (int length = reader.read(chunk); length >= 0; length = reader.read(chunk)) {
                text.append(chunk, 0, length);
                if (text.length() > PIECE) {
                    piece(text, findings);
                }
            }
            look(text.toString(), findings);
        }
    }

    private static void piece(StringBuilder text, Findings findings) {
        int lineEnd = text.lastIndexOf("\n");
        int end = lineEnd > OVERLAP ? lineEnd : text.length();
        look(text.substring(0, end), findings);
        text.delete(0, end - OVERLAP);
    }

    private static void look(String text, Findings findings) {
        findings.text("", text);
        COMMAND.matcher(text)
                .results()
                .forEach(match -> findings.add("active-content", "", Masked.words(match.group())));
    }

    static String read(Path file, Charset charset) throws IOException {
        if (Files.size(file) > LARGEST_PAGE) {
            throw new LookFailed(LookFailed.TOO_LARGE);
        }
        return Files.readString(file, charset);
    }
}
