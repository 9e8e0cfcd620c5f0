package org.gongkai.release;

import java.util.List;
import java.util.UUID;

/**
 * Says who a case is about, so that a document made out of it can be searched for them before it is released. A duty whose cases
 * are about people answers for its own cases; for all others it knows nobody.
 */
public interface PeopleOfCases {

    /** Names, numbers and addresses of the people of a case; none for a case that is not one's own. */
    List<Trace> of(UUID caseId);
}
