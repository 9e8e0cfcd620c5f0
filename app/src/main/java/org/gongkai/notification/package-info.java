/** Notices: written to an outbox in the step's transaction, shown in the application, sent afterwards. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"installation"})
package org.gongkai.notification;

import org.jspecify.annotations.NullMarked;
