@NullMarked
package org.gongkai.request;

import org.jspecify.annotations.NullMarked;
