/** Kernel: the law as data — instruments, articles, dated parameters, doubts, reply outcomes — and what enforces each article. No Spring, no JDBC, no clock. */
@NullMarked
package org.gongkai.regulation;

import org.jspecify.annotations.NullMarked;
