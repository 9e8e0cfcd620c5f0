@NullMarked
package org.gongkai.procedure;

import org.jspecify.annotations.NullMarked;
