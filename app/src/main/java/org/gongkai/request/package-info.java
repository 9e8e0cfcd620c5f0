/** Disclosure on request (依申请公开): its table, its record, its checks, and the letters it sends. */
@ApplicationModule(allowedDependencies = {"calendar", "regulation", "procedure"})
@NullMarked
package org.gongkai.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
