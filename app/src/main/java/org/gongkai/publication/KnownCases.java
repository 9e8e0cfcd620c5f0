package org.gongkai.publication;

import java.util.UUID;
import org.gongkai.procedure.Situation;

/** What a document may name of other cases. No table can know it: it is asked of the register and of the drafter's sight. */
interface KnownCases {

    /** For a table that is only read, not worked with. */
    KnownCases ANY = new KnownCases() {
        @Override
        public boolean isDocument(UUID id, Situation situation) {
            return true;
        }

        @Override
        public boolean isRequest(UUID id, Situation situation) {
            return true;
        }
    };

    /** Whether it is another document of the same body: public, or on its way there before the actor's eyes. */
    boolean isDocument(UUID id, Situation situation);

    /** Whether it is a request for disclosure that the actor sees in full. */
    boolean isRequest(UUID id, Situation situation);
}
