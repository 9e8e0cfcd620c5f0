package org.gongkai.release;

import org.gongkai.release.text.Detectors;

/** Short texts that become public without being looked at by a reviewer: evidence of publication, reasons on a tombstone. */
public final class ReleasedText {

    private ReleasedText() {}

    /** Whether it holds an identity, bank or mobile number or a mark of secrecy; an office's telephone may stand in it. */
    public static boolean hidesSomething(String text) {
        return Detectors.in(text).stream().anyMatch(hit -> !hit.kind().equals(Detectors.LANDLINE));
    }
}
