/** Tells the web frame what only other modules know: whose site this is, who is looking, and what time a trial shows. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"page", "identity", "installation", "procedure"})
package org.gongkai.site;

import org.jspecify.annotations.NullMarked;
