package org.gongkai.documents;

import java.io.IOException;

/** Stored bytes are missing or are no longer what was stored: a breakdown, never an answer to a question. */
public final class DamagedContent extends IOException {

    private static final long serialVersionUID = 1;

    DamagedContent(String sha256) {
        super("the content does not match its digest " + sha256);
    }

    DamagedContent(String sha256, IOException cause) {
        super("the content is missing: " + sha256, cause);
    }
}
