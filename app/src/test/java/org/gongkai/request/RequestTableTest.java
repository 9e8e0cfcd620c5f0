package org.gongkai.request;

import org.gongkai.procedure.TableSweep;

/** Every stage × step × role of the table. */
class RequestTableTest extends TableSweep {

    RequestTableTest() {
        super(RequestProcedure.table());
    }
}
