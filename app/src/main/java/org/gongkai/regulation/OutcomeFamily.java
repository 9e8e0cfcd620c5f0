package org.gongkai.regulation;

/** A group of rows of table 3 of the annual report, (一) to (六). */
public record OutcomeFamily(String code, String label, String labelEn) {}
