package org.gongkai.portal;

import java.time.LocalDate;
import java.util.Set;
import org.gongkai.paper.PaperFormat;

/**
 * A letter in the list of those the applicant was sent.
 *
 * @param href the page, and with the ending of one of the formats the file
 */
public record LetterView(String title, String number, LocalDate issuedOn, String href, Set<PaperFormat> formats) {}
