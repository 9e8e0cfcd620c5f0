/** The register of public documents in PostgreSQL. */
@NullMarked
package org.gongkai.publication.internal;

import org.jspecify.annotations.NullMarked;
