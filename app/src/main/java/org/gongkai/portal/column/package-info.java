/** The column 政府信息公开: pages rendered when what they show changes, and served as bytes. */
@NamedInterface("column")
@NullMarked
package org.gongkai.portal.column;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
