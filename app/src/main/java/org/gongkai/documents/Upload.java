package org.gongkai.documents;

/** What became of a file that was handed in. */
public sealed interface Upload {

    /** It is on disk and registered. */
    record Stored(StoredFile file) implements Upload {}

    /** It was not taken, and nothing of it is left. */
    record Refused(RefusedBecause reason) implements Upload {

        /** The reason key, as the API and the message bundle use it. */
        public String code() {
            return reason.code();
        }
    }
}
