package org.gongkai.publication;

import java.util.UUID;

/** Where a public document lives: the same address for good, whatever becomes of it. */
public final class PublicAddress {

    /** The column 政府信息公开. */
    public static final String COLUMN = "/disclosure";

    private PublicAddress() {}

    /** The document's page. */
    public static String of(UUID id) {
        return COLUMN + "/documents/" + id;
    }
}
