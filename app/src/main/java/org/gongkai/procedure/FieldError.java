package org.gongkai.procedure;

/** What is wrong with one field: its path ({@code applicant.idNumber}) and a reason key. */
public record FieldError(String field, String code) {}
