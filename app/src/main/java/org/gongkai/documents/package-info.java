/** Immutable attachments, stored once per content under their digest, judged by content and never served inline. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
