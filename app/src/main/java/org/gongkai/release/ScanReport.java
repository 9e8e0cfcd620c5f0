package org.gongkai.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the scan found.
 *
 * @param digest of the material, 64 lower-case hexadecimal digits
 * @param fault reason key where something could not be looked at; then nothing may be released. Texts for people stand in
 *     the bundle under {@code release.fault.<fault>}; a finding of kind {@code not-looked-at} names the attachment
 */
public record ScanReport(String digest, @Nullable String fault, List<ScanFinding> findings) {

    public ScanReport {
        findings = List.copyOf(findings);
    }

    /** Whether all of it was looked at. */
    public boolean complete() {
        return fault == null;
    }
}
