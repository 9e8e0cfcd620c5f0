package org.gongkai.release.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.release.Trace;
import org.gongkai.release.file.Findings.Found;

/** How the two processes talk: texts by length. A peer that was taken over may write anything; only texts are read from it. */
final class Protocol {

    private static final int GREETING = 0x676f6e67;
    private static final int MOST_FINDINGS = 10_000;
    private static final int LONGEST = 1000;
    private static final Pattern KEY = Pattern.compile("[a-z-]{0,40}");

    private Protocol() {}

    static void greet(DataOutputStream out) throws IOException {
        out.writeInt(GREETING);
        out.flush();
    }

    static void awaitGreeting(DataInputStream in) throws IOException {
        if (in.readInt() != GREETING) {
            throw new IOException("not the process that was started");
        }
    }

    static void write(Question question, DataOutputStream out) throws IOException {
        out.writeUTF(question.path());
        out.writeUTF(question.mediaType());
        out.writeUTF(question.name());
        out.writeInt(question.traces().size());
        for (Trace trace : question.traces()) {
            out.writeUTF(trace.kind());
            out.writeUTF(shortened(trace.words()));
        }
        out.writeBoolean(question.words());
        out.flush();
    }

    static Question readQuestion(DataInputStream in) throws IOException {
        String path = in.readUTF();
        String mediaType = in.readUTF();
        String name = in.readUTF();
        List<Trace> traces = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            traces.add(new Trace(in.readUTF(), in.readUTF()));
        }
        return new Question(path, mediaType, name, traces, in.readBoolean());
    }

    static void write(Looked looked, DataOutputStream out) throws IOException {
        out.writeUTF(looked.fault());
        out.writeInt(looked.findings().size());
        for (Found found : looked.findings()) {
            out.writeUTF(found.kind());
            out.writeUTF(shortened(found.where()));
            out.writeUTF(shortened(found.excerpt()));
        }
        out.flush();
    }

    private static String key(String text) throws IOException {
        if (!KEY.matcher(text).matches()) {
            throw new IOException("no answer");
        }
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static Looked readAnswer(DataInputStream in) throws IOException {
        String fault = key(in.readUTF());
        int count = in.readInt();
        if (count < 0 || count > MOST_FINDINGS) {
            throw new IOException("no answer");
        }
        List<Found> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(new Found(key(in.readUTF()), shortened(in.readUTF()), shortened(in.readUTF())));
        }
        return new Looked(fault, findings);
    }

    static void write(FoundWords words, DataOutputStream out) throws IOException {
        byte[] text = words.text().getBytes(StandardCharsets.UTF_8);
        out.writeUTF(words.fault());
        out.writeInt(text.length);
        out.write(text);
        out.flush();
    }

    /** No character of the Basic Plane takes more than three bytes, and those beyond count as two characters. */
    static FoundWords readWords(DataInputStream in) throws IOException {
        String fault = key(in.readUTF());
        int length = in.readInt();
        if (length < 0 || length > 3 * FoundWords.MOST) {
            throw new IOException("no answer");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        return new FoundWords(fault, new String(text, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " "));
    }
}
