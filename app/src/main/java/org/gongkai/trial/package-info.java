/** The trial's demo body, accounts and sample cases. Nothing of it exists outside trial mode. */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "calendar",
            "procedure",
            "casework",
            "identity",
            "installation",
            "visibility",
            "request",
            "publication"
        })
package org.gongkai.trial;

import org.jspecify.annotations.NullMarked;
