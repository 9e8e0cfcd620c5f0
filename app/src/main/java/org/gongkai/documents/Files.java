package org.gongkai.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Attachments: taken once, judged by content, stored under their digest, never changed.
 *
 * <p>Who may read a file is not decided here; ask before calling {@link #open}.
 */
@Service
public class Files {

    /** The largest file taken, in bytes: 50 MB. */
    public static final long LIMIT = 50L * 1024 * 1024;

    /** The endings of names it takes, without the dot; what is in a file is looked at when it is stored. */
    public static final List<String> ENDINGS = FileKind.allEndings();

    private final ContentStore contents;
    private final StoredFiles register;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Files(ContentStore contents, StoredFiles register, TransactionOperations transaction, InstantSource clock) {
        this.contents = contents;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file, or refuses it and keeps nothing. The bytes are durable before the file is registered.
     *
     * @param originalName as the sender calls it; only its cleaned base name is kept
     * @throws IOException where the sender's stream or the disk breaks
     */
    public Upload store(InputStream content, String originalName, Uploader uploader) throws IOException {
        try (Spooled spooled = contents.spool(content, LIMIT)) {
            if (!spooled.complete()) {
                return new Upload.Refused(RefusedBecause.TOO_LARGE);
            }
            FileName name = FileName.of(originalName);
            return switch (Inspection.of(spooled.path(), name.ending())) {
                case Finding.Objection objection -> new Upload.Refused(objection.reason());
                case Finding.Harmless found -> new Upload.Stored(keep(spooled, name, found, uploader));
            };
        }
    }

    private StoredFile keep(Spooled spooled, FileName name, Finding.Harmless found, Uploader uploader) {
        StoredFile file = new StoredFile(
                UUID.randomUUID(),
                uploader.bodyId(),
                spooled.sha256(),
                name.endingLike(found.kind()).value(),
                found.mediaType(),
                spooled.size(),
                uploader.account(),
                uploader.key(),
                clock.instant(),
                null);
        transaction.executeWithoutResult(_ -> keep(spooled, file));
        return file;
    }

    private void keep(Spooled spooled, StoredFile file) {
        register.lockContent(file.sha256());
        try {
            contents.keep(spooled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        register.add(file);
    }

    /** What is registered under that id. */
    public Optional<StoredFile> find(UUID id) {
        return register.find(id);
    }

    /**
     * Attaches a file to a case, in the caller's transaction; attaching it there again changes nothing.
     *
     * @return empty where there is no such file, somebody else uploaded it, or another case has it: a stranger
     *     cannot tell these apart
     */
    public Optional<StoredFile> attach(UUID fileId, UUID caseId, Uploader uploader) {
        return register.attach(fileId, caseId, uploader);
    }

    /**
     * The bytes, verified against their digest before the first is handed out. The caller closes them.
     *
     * @throws DamagedContent where the disk no longer holds what was stored
     */
    public InputStream open(StoredFile file) throws IOException {
        return open(file.content());
    }

    /** The same by the content alone; the register is not asked. */
    public InputStream open(StoredContent content) throws IOException {
        return contents.open(content.sha256());
    }

    /** What is attached to a case, in the order of uploading. */
    public List<StoredFile> ofCase(UUID caseId) {
        return register.ofCase(caseId);
    }

    /**
     * Removes uploads that nobody attached within that time, content that nobody names any more, and the leftovers
     * of interrupted uploads.
     *
     * @return how many uploads were forgotten
     */
    public int purgeOrphans(Duration olderThan) throws IOException {
        Instant before = clock.instant().minus(olderThan);
        Instant written = InstantSource.system().instant().minus(olderThan);
        int forgotten = register.forgetUnattached(before);
        for (String sha256 : contents.digestsBefore(written)) {
            if (!register.names(sha256)) {
                transaction.executeWithoutResult(_ -> removeIfUnnamed(sha256));
            }
        }
        contents.clearIncoming(written);
        return forgotten;
    }

    /** Asks again under the lock: the same content may just be arriving anew. */
    private void removeIfUnnamed(String sha256) {
        register.lockContent(sha256);
        if (!register.names(sha256)) {
            try {
                contents.delete(sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
