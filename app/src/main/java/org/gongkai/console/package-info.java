/** The staff front: work list, cases, generic step forms, calendar, accounts. Controllers and views only; no rule lives here. */
@ApplicationModule(
        allowedDependencies = {
            "page",
            "calendar",
            "regulation",
            "procedure",
            "casework",
            "documents",
            "identity",
            "installation",
            "notification",
            "paper",
            "visibility",
            "request",
            "publication"
        })
@NullMarked
package org.gongkai.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
