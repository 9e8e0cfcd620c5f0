@org.jspecify.annotations.NullMarked
package org.gongkai.search;
