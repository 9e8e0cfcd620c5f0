package org.gongkai.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.release.file.Findings.Found;

/**
 * Gives findings their ids. An id is made of what is shown, not of the number itself: from the digest of a number and its ends,
 * the number could be computed.
 */
final class Identified {

    private static final int LENGTH = 16;

    private final Map<String, Integer> alike = new HashMap<>();

    List<ScanFinding> of(List<Found> found) {
        List<ScanFinding> findings = new ArrayList<>();
        for (Found each : found) {
            findings.add(new ScanFinding(id(each), each.kind(), each.where(), each.excerpt()));
        }
        return findings;
    }

    /** Two numbers may look the same when masked: the second of them is told apart by being the second. */
    private String id(Found found) {
        String shown = String.join("\n", found.kind(), found.where(), found.excerpt());
        String counted = shown + "\n" + alike.merge(shown, 1, Integer::sum);
        return MaterialDigest.hex(counted.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }
}
