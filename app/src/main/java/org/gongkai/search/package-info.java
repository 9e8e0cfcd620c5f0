/** Full-text search over what is public: an index that follows its owner's records and answers in milliseconds. */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"installation"})
package org.gongkai.search;

import org.jspecify.annotations.NullMarked;
