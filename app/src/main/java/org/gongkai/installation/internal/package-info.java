/** The workings behind the installation: embedded PostgreSQL, start guards, kept clock and settings, and the operator's messages. */
@NullMarked
package org.gongkai.installation.internal;

import org.jspecify.annotations.NullMarked;
