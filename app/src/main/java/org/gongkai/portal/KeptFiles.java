package org.gongkai.portal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files handed in with a form.
 *
 * @param refused why one of them was not taken, as a key of {@code documents.refused.}
 */
record KeptFiles(List<UUID> ids, Optional<String> refused) {}
