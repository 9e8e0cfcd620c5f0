package org.gongkai.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.gongkai.installation.Writes;
import org.springframework.stereotype.Component;

/** Keeps the digest of every entry in order of intake. Assigns no index: sequencing into a Merkle log comes after commit. */
@Component
class EntryIntake implements Ledger {

    private final Writes writes;

    EntryIntake(Writes writes) {
        this.writes = writes;
    }

    @Override
    public OptionalLong append(LedgerEntry entry) {
        writes.add(
                "insert into ledger_entry (body_id, case_id, seq, digest, recorded_at) values (?, ?, ?, ?, ?)",
                entry.bodyId(),
                entry.caseId(),
                entry.seq(),
                digest(entry.canonical()),
                entry.recordedAt().atOffset(ZoneOffset.UTC));
        return OptionalLong.empty();
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
