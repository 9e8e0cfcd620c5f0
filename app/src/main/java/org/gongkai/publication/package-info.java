/** Proactive disclosure (主动公开): ZD-1 to ZD-4, and the register of everything public with its versions and history. */
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
            "notification",
            "release",
            "visibility",
            "search"
        })
package org.gongkai.publication;

import org.jspecify.annotations.NullMarked;
