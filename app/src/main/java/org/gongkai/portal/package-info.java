/** The public front: pages for citizens. Controllers and views only, no rules. */
@ApplicationModule(
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
            "search",
            "publication",
            "page",
            "page :: diagram"
        })
@NullMarked
package org.gongkai.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
