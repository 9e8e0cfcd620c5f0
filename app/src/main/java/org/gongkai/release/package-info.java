/** What stands between a record and the public: the machine's findings before anything is released, fail-closed (条例17). */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"documents", "installation"})
package org.gongkai.release;

import org.jspecify.annotations.NullMarked;
