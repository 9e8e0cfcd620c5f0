package org.gongkai.release.internal;

import java.util.List;
import org.gongkai.release.file.Findings.Found;

/**
 * What looking into a file has brought.
 *
 * @param fault reason key where not all of it could be looked at, otherwise empty
 */
public record Looked(String fault, List<Found> findings) {

    public Looked {
        findings = List.copyOf(findings);
    }

    static Looked failed(String fault) {
        return new Looked(fault, List.of());
    }
}
