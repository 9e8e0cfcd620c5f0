package org.gongkai.procedure;

import java.util.List;

/** What a value in a data record may be. Forms, validation and the API are all derived from it. */
public sealed interface FieldType {

    /** One line or several of plain text; {@code max} in characters. */
    record Text(int max, boolean multiline) implements FieldType {}

    /** A calendar date, ISO 8601. */
    record Date() implements FieldType {}

    /** A whole number within bounds, both inclusive. */
    record Whole(int min, int max) implements FieldType {}

    /** Yes or no. */
    record Flag() implements FieldType {}

    /** One of a closed list of codes. */
    record Choice(List<Option> options) implements FieldType {

        public boolean offers(String code) {
            return options.stream().anyMatch(option -> option.code().equals(code));
        }
    }

    /** Several short texts; a single text is read as a list of one. */
    record Texts(int max) implements FieldType {}

    /** A whole number of working days, or the date itself. */
    record DaysOrDate(int maxDays) implements FieldType {}

    /** A record within the record. */
    record Group(DataRecord fields) implements FieldType {}

    /** Several records, between {@code min} and {@code max} of them. */
    record Groups(DataRecord fields, int min, int max) implements FieldType {}

    /** The id of an uploaded file. */
    record File() implements FieldType {}

    /** A code with the name people read. */
    record Option(String code, Title title) {}
}
