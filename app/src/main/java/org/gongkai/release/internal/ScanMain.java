package org.gongkai.release.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.release.file.FileLook;
import org.gongkai.release.file.FileWords;
import org.gongkai.release.file.Findings;
import org.gongkai.release.file.LookFailed;
import org.gongkai.release.text.Traces;

/**
 * The process that looks into files: one question on standard input, one answer on standard output, until the input ends.
 *
 * <p>It knows no settings, no database and no keys; what it may use of memory its parent has said on the command line.
 */
public final class ScanMain {

    /** In milliseconds: nobody waits longer for an answer or a question, and who asked may have been killed. */
    private static final long LONGEST_LIFE = 120_000;

    private ScanMain() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err); // what a library prints must not get among the answers
        AtomicLong last = new AtomicLong(System.nanoTime());
        Thread.ofPlatform().daemon().start(() -> endWhenForgotten(last));
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers));
        Protocol.greet(out);
        serve(in, out, last);
    }

    private static void serve(DataInputStream in, DataOutputStream out, AtomicLong last) throws IOException {
        while (true) {
            Question question;
            try {
                question = Protocol.readQuestion(in);
            } catch (EOFException _) {
                return;
            }
            last.set(System.nanoTime());
            answer(question, out);
            last.set(System.nanoTime());
        }
    }

    private static void answer(Question question, DataOutputStream out) throws IOException {
        if (question.words()) {
            Protocol.write(words(question), out);
        } else {
            Protocol.write(findings(question), out);
        }
    }

    private static FoundWords words(Question question) {
        try {
            return new FoundWords("", FileWords.of(Path.of(question.path()), question.mediaType(), FoundWords.MOST));
        } catch (LookFailed e) {
            return FoundWords.failed(e.reason());
        }
    }

    private static Looked findings(Question question) {
        Findings findings = new Findings(question.name(), new Traces(question.traces()));
        String fault = "";
        try {
            FileLook.look(Path.of(question.path()), question.mediaType(), findings);
        } catch (LookFailed e) {
            fault = e.reason();
        }
        return new Looked(fault, findings.all());
    }

    private static void endWhenForgotten(AtomicLong last) {
        while ((System.nanoTime() - last.get()) / 1_000_000 < LONGEST_LIFE) {
            try {
                Thread.sleep(5000);
            } catch (InterruptedException _) {
                return;
            }
        }
        Runtime.getRuntime().halt(4);
    }
}
