/** The staff front: pages for the body's own people. Controllers and views only, no rules. */
@ApplicationModule(allowedDependencies = {"page", "page :: diagram"})
@NullMarked
package org.gongkai.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
