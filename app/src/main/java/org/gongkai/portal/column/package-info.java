/** The column 政府信息公开: pages rendered when what they show changes, and served as bytes. */
@NullMarked
package org.gongkai.portal.column;

import org.jspecify.annotations.NullMarked;
