/** Official papers: described once, written as Word, PDF or OFD files after GB/T 9704. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
