/** Evidence: what every step hands over, in its own transaction, to be proved to outsiders. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"installation"})
package org.gongkai.ledger;

import org.jspecify.annotations.NullMarked;
