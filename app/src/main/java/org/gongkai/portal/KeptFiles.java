package org.gongkai.portal;

import java.util.List;
import java.util.UUID;

/**
 * Files handed in with a form.
 *
 * @param refused those that were not taken
 */
record KeptFiles(List<UUID> ids, List<Refused> refused) {

    /**
     * A file that was not taken.
     *
     * @param name as its sender calls it
     * @param reason a key of {@code documents.refused.}
     */
    record Refused(String name, String reason) {}
}
