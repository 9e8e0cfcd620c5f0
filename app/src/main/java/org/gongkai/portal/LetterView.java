package org.gongkai.portal;

import java.time.LocalDate;

/** A letter in the list of those the applicant was sent; {@code href} is the page, and with {@code .docx} the file. */
public record LetterView(String title, String number, LocalDate issuedOn, String href) {}
