package org.gongkai.procedure;

import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.regulation.Regulations;

/** What time limits are reckoned by: the working calendar in force and the dated values of the regulations. */
public record Law(WorkingCalendar calendar, Regulations regulations) {}
