package org.gongkai.portal;

import java.time.LocalDate;
import java.util.List;

/** The reply as the applicant reads it on the page. */
public record ReplyView(String number, String outcome, List<String> grounds, List<String> lines, LocalDate issuedOn) {}
