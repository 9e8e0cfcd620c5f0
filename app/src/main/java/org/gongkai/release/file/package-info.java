/**
 * Looks into files for what must not leave the house. Runs in a process of its own, on files that may be built to harm
 * whoever reads them: nothing here trusts a length, a depth, a name or a reference.
 */
@NullMarked
package org.gongkai.release.file;

import org.jspecify.annotations.NullMarked;
