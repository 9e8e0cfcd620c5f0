/** Benchmarks: how fast the product does what it promises, beside what others do. Never part of the product. */
@NullMarked
package org.gongkai.bench;

import org.jspecify.annotations.NullMarked;
