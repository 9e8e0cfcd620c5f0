@NullMarked
package org.gongkai.visibility;

import org.jspecify.annotations.NullMarked;
