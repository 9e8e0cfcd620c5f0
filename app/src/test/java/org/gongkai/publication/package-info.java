@NullMarked
package org.gongkai.publication;

import org.jspecify.annotations.NullMarked;
