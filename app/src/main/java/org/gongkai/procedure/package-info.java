/** Kernel: procedure tables, the pure decision whether a step may be taken, and deadline arithmetic. No Spring, no JDBC, no clock. */
@NullMarked
package org.gongkai.procedure;

import org.jspecify.annotations.NullMarked;
