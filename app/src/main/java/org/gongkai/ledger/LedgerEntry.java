package org.gongkai.ledger;

import java.time.Instant;
import java.util.UUID;

/** One event of one case in its canonical bytes. */
public record LedgerEntry(String bodyId, UUID caseId, int seq, byte[] canonical, Instant recordedAt) {}
