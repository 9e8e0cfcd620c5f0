/** The HTTP API under /api/v1. Controllers and views only: no rule lives here. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "regulation",
            "procedure",
            "casework",
            "documents",
            "identity",
            "installation",
            "visibility",
            "request",
            "paper",
            "publication",
            "search"
        })
package org.gongkai.api;

import org.jspecify.annotations.NullMarked;
