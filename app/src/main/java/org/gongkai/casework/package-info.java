/** Runs procedures transactionally: cases, events, clocks, expiry, numbering. One transaction per step. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "regulation",
            "procedure",
            "ledger",
            "identity",
            "installation",
            "documents",
            "visibility",
            "notification"
        })
package org.gongkai.casework;

import org.jspecify.annotations.NullMarked;
