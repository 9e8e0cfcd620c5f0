package org.gongkai.documents;

/** What an inspection found a file to be. */
sealed interface Finding {

    /** One of the kinds that are taken. */
    record Harmless(FileKind kind, String mediaType) implements Finding {}

    record Objection(RefusedBecause reason) implements Finding {}

    static Finding of(FileKind kind) {
        return new Harmless(kind, kind.mediaType());
    }

    static Finding refuse(RefusedBecause reason) {
        return new Objection(reason);
    }
}
