/**
 * Tells the web frame what only other modules know — whose site this is, who is looking, and what time a trial shows — and
 * keeps the doors of all fronts: refuses what is no text, and slows down strangers who submit, log in or guess too much.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"page", "identity", "installation", "procedure"})
package org.gongkai.site;

import org.jspecify.annotations.NullMarked;
