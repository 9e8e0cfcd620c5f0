/** The SQL of casework. */
@NullMarked
package org.gongkai.casework.internal;

import org.jspecify.annotations.NullMarked;
