package org.gongkai.release;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import org.gongkai.documents.Files;
import org.gongkai.documents.StoredFile;
import org.gongkai.release.internal.FoundWords;
import org.gongkai.release.internal.ScanProcesses;
import org.springframework.stereotype.Service;

/**
 * The words of a file as its readers see them, for the search. They are read by the same limited process as the findings and kept
 * by the content's digest, so that a document is found as soon as it is public. Whoever asks has decided that they may be known.
 */
@Service
public class ReleasedWords {

    /** Changes with what is read out of a file. */
    private static final String EDITION = "2";

    private final KeptWords kept;
    private final ScanProcesses processes;
    private final Files files;
    private final InstantSource clock;

    ReleasedWords(KeptWords kept, ScanProcesses processes, Files files, InstantSource clock) {
        this.kept = kept;
        this.processes = processes;
        this.files = files;
        this.clock = clock;
    }

    /** At most 200,000 characters of plain text; empty where there are none or they cannot be read. Never throws for bad files. */
    public String of(StoredFile file) {
        Optional<String> known = kept.find(file.sha256(), file.mediaType(), EDITION);
        return known.orElseGet(() -> read(file));
    }

    /** A fault is not kept: the next time may be better. */
    private String read(StoredFile file) {
        try (InputStream content = files.open(file)) {
            FoundWords found = processes.words(content, file.mediaType());
            if (found.fault().isEmpty()) {
                kept.keep(file.sha256(), file.mediaType(), EDITION, found.text(), clock.instant());
            }
            return found.text();
        } catch (IOException _) {
            return "";
        }
    }
}
