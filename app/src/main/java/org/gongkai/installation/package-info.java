/** How one installation runs: its mode, its data directory, its database, its clock, its settings, and what it refuses to start with. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
