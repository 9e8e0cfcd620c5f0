/** Bodies, sections, people and their roles; sessions, delegation, citizens, API tokens; and the sealing of personal data. */
@ApplicationModule(allowedDependencies = {"procedure", "installation"})
@NullMarked
package org.gongkai.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
