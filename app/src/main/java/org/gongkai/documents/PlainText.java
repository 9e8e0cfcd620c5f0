package org.gongkai.documents;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Text in UTF-8 or, as most Chinese office machines still write it, GB18030. */
final class PlainText {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private PlainText() {}

    static Finding inspect(Path file, Bytes bytes, String ending) throws IOException {
        if (Markup.standsIn(bytes) || bytes.startWith("#!")) {
            return Finding.refuse(RefusedBecause.ACTIVE);
        }
        if (ArchiveEnd.in(bytes).isPresent()) {
            return Finding.refuse(RefusedBecause.POLYGLOT);
        }
        FileKind kind = FileKind.CSV.mayEndWith(ending) ? FileKind.CSV : FileKind.TXT;
        for (Charset charset : CHARSETS) {
            if (reads(file, charset)) {
                return new Finding.Harmless(kind, kind.mediaType() + ";charset=" + charset.name());
            }
        }
        return Finding.refuse(RefusedBecause.TYPE);
    }

    private static boolean reads(Path file, Charset charset) throws IOException {
        try (Reader reader = Channels.newReader(
                FileChannel.open(file), charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT), -1)) {
            return holdsOnlyText(reader);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean holdsOnlyText(Reader reader) throws IOException {
        char[] chunk = new char[8192];
        for (int length = reader.read(chunk); length >= 0; length = reader.read(chunk)) {
            for (int i = 0; i < length; i++) {
                if (isBinary(chunk[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isBinary(char c) {
        boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f';
        return c < ' ' && !layout || c == '\u007f' || c == '\ufffe' || c == '\uffff';
    }
}
