/** Disclosure on request (依申请公开): YS-1 to YS-6 with articles 27 to 40 of the statute. */
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
            "paper",
            "release",
            "visibility"
        })
package org.gongkai.request;

import org.jspecify.annotations.NullMarked;
