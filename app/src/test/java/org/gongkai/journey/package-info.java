/** Journeys in a real browser: what citizens and clerks see. */
@NullMarked
package org.gongkai.journey;

import org.jspecify.annotations.NullMarked;
