package org.gongkai.publication;

import org.gongkai.procedure.TableSweep;

/** Every stage × step × role of the table. */
class PublicationTableTest extends TableSweep {

    PublicationTableTest() {
        super(PublicationProcedure.table());
    }
}
