/** The process that looks into files, and how it is started, asked, limited and replaced. */
@NullMarked
package org.gongkai.release.internal;

import org.jspecify.annotations.NullMarked;
