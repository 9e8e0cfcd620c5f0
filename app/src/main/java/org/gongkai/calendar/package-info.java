/**
 * Kernel: the kind of every day, working-day arithmetic, and due dates that explain themselves. No Spring, no JDBC, no clock.
 *
 * <p>Law behind it: 民法典 201–204 (the opening day is not counted; a last day on a rest day moves to the
 * day after the rest), 全国年节及纪念日放假办法 and the yearly notice of 国务院办公厅, kept as data under
 * {@code law/calendar}.
 */
@NullMarked
package org.gongkai.calendar;

import org.jspecify.annotations.NullMarked;
