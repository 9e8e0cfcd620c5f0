/** The one decision whether a viewer may see a thing; every exit asks it. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"procedure"})
package org.gongkai.visibility;

import org.jspecify.annotations.NullMarked;
