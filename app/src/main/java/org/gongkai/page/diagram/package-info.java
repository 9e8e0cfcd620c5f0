/** Draws a procedure as an SVG from its plain graph: a pure function, readable by eye, screen reader and printer. */
@NamedInterface("diagram")
@NullMarked
package org.gongkai.page.diagram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
