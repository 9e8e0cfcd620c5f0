package org.gongkai.casework;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.procedure.CaseEvent;
import org.gongkai.procedure.Step;
import org.gongkai.regulation.Citation;

/** Computes the evidence of a stored case anew, as somebody would who checks it years later. */
public final class StoredEvidence {

    private final CanonicalEvent canonical;
    private final Procedures procedures;

    StoredEvidence(CanonicalEvent canonical, Procedures procedures) {
        this.canonical = canonical;
        this.procedures = procedures;
    }

    public List<String> digests(CaseFile file) {
        return file.events().stream().map(event -> digest(file, event)).toList();
    }

    private String digest(CaseFile file, CaseEvent event) {
        String citation = procedures
                .of(file)
                .step(event.step())
                .flatMap(Step::citation)
                .map(Citation::text)
                .orElse(null);
        return sha256(canonical.bytes(file, event, citation));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
