package org.gongkai.procedure;

import java.util.List;

/**
 * One named value of a data record.
 *
 * @param sealed personal data that is stored only encrypted and shown only masked
 */
public record Field(String name, Title title, FieldType type, boolean required, boolean sealed) {

    public static Field text(String name, String zh, String en, int max) {
        return of(name, zh, en, new FieldType.Text(max, false));
    }

    public static Field longText(String name, String zh, String en, int max) {
        return of(name, zh, en, new FieldType.Text(max, true));
    }

    public static Field date(String name, String zh, String en) {
        return of(name, zh, en, new FieldType.Date());
    }

    public static Field whole(String name, String zh, String en, int min, int max) {
        return of(name, zh, en, new FieldType.Whole(min, max));
    }

    public static Field flag(String name, String zh, String en) {
        return of(name, zh, en, new FieldType.Flag());
    }

    public static Field choice(String name, String zh, String en, FieldType.Option... options) {
        return of(name, zh, en, new FieldType.Choice(List.of(options)));
    }

    public static Field choice(String name, String zh, String en, List<FieldType.Option> options) {
        return of(name, zh, en, new FieldType.Choice(List.copyOf(options)));
    }

    public static Field texts(String name, String zh, String en, int max) {
        return of(name, zh, en, new FieldType.Texts(max));
    }

    public static Field daysOrDate(String name, String zh, String en, int maxDays) {
        return of(name, zh, en, new FieldType.DaysOrDate(maxDays));
    }

    public static Field group(String name, String zh, String en, Field... fields) {
        return of(name, zh, en, new FieldType.Group(DataRecord.of(fields)));
    }

    public static Field groups(String name, String zh, String en, int min, int max, Field... fields) {
        return of(name, zh, en, new FieldType.Groups(DataRecord.of(fields), min, max));
    }

    public static Field file(String name, String zh, String en) {
        return of(name, zh, en, new FieldType.File());
    }

    public static FieldType.Option option(String code, String zh, String en) {
        return new FieldType.Option(code, new Title(zh, en));
    }

    public Field mandatory() {
        return new Field(name, title, type, true, sealed);
    }

    /** Marks personal data that must never be stored or shown in clear. */
    public Field personal() {
        return new Field(name, title, type, required, true);
    }

    private static Field of(String name, String zh, String en, FieldType type) {
        return new Field(name, new Title(zh, en), type, false, false);
    }
}
