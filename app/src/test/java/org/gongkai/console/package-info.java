/** Tests of the staff front over HTTP, on a real database. */
@org.jspecify.annotations.NullMarked
package org.gongkai.console;
