/** Files made to harm whoever opens them. */
@org.jspecify.annotations.NullMarked
package org.gongkai.release.hostile;
