/** What papers look like as files, read back by other programmes than those that wrote them. */
@NullMarked
package org.gongkai.paper;

import org.jspecify.annotations.NullMarked;
