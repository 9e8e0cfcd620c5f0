package org.gongkai.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one raw value by its field's type. Blank text counts as absent: forms send it for untouched inputs. */
final class FieldReader {

    private static final int LEFT_TO_RIGHT_OVERRIDE = 0x202d;
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202e;

    /** The last two places of each plane are no characters. */
    private static final int NO_CHARACTER = 0xfffe;

    private final Field field;
    private final String path;
    private final List<FieldError> errors;

    private FieldReader(Field field, String path, List<FieldError> errors) {
        this.field = field;
        this.path = path;
        this.errors = errors;
    }

    static Optional<Object> read(Field field, @Nullable Object raw, String path, List<FieldError> errors) {
        FieldReader reader = new FieldReader(field, path, errors);
        if (absent(raw)) {
            return reader.missing();
        }
        return Optional.ofNullable(reader.value(raw));
    }

    static boolean absent(@Nullable Object raw) {
        return raw == null
                || raw instanceof String text && text.isBlank()
                || raw instanceof List<?> list && list.isEmpty();
    }

    private Optional<Object> missing() {
        if (field.required()) {
            if (field.type() instanceof FieldType.Group group) {
                group.fields().read(Map.of(), path + ".", errors);
            } else {
                error("required");
            }
        }
        return Optional.empty();
    }

    private @Nullable Object value(@Nullable Object raw) {
        return switch (field.type()) {
            case FieldType.Text text -> text(raw, text.max());
            case FieldType.Date _ -> date(raw);
            case FieldType.Whole whole -> whole(raw, whole.min(), whole.max());
            case FieldType.Flag _ -> flag(raw);
            case FieldType.Choice choice -> choice(raw, choice);
            case FieldType.Texts texts -> texts(raw, texts.max());
            case FieldType.DaysOrDate days -> daysOrDate(raw, days.maxDays());
            case FieldType.Group group -> group(raw, group.fields());
            case FieldType.Groups groups -> groups(raw, groups);
            case FieldType.File _ -> text(raw, 64);
        };
    }

    private @Nullable Object text(@Nullable Object raw, int max) {
        if (!(raw instanceof String || raw instanceof Number)) {
            return error("not-a-text");
        }
        String text = String.valueOf(raw).strip();
        if (text.codePoints().anyMatch(FieldReader::unprintable)) {
            return error("unprintable-characters");
        }
        return text.length() > max ? error("too-long") : text;
    }

    /**
     * NUL and other control characters never belong in a file; NUL would also break the store. What turns characters round shows
     * readers something else than was looked at.
     */
    private static boolean unprintable(int codePoint) {
        return Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t'
                || codePoint == LEFT_TO_RIGHT_OVERRIDE
                || codePoint == RIGHT_TO_LEFT_OVERRIDE
                || (codePoint & NO_CHARACTER) == NO_CHARACTER
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private @Nullable Object date(@Nullable Object raw) {
        try {
            LocalDate date = LocalDate.parse(String.valueOf(raw));
            return date.getYear() < 1949 || date.getYear() > 2100 ? error("impossible-date") : date.toString();
        } catch (DateTimeParseException _) {
            return error("not-a-date");
        }
    }

    private @Nullable Object whole(@Nullable Object raw, int min, int max) {
        try {
            int number = Integer.parseInt(String.valueOf(raw).strip());
            return number < min || number > max ? error("out-of-range") : number;
        } catch (NumberFormatException _) {
            return error("not-a-number");
        }
    }

    private @Nullable Object flag(@Nullable Object raw) {
        return switch (String.valueOf(raw)) {
            case "true", "on", "yes" -> Boolean.TRUE;
            case "false", "off", "no" -> Boolean.FALSE;
            default -> error("not-yes-or-no");
        };
    }

    private @Nullable Object choice(@Nullable Object raw, FieldType.Choice choice) {
        return raw instanceof String code && choice.offers(code) ? code : error("unknown-choice");
    }

    private @Nullable Object texts(@Nullable Object raw, int max) {
        List<?> given = raw instanceof List<?> list ? list : List.of(String.valueOf(raw));
        List<Object> clean = new ArrayList<>();
        for (Object each : given) {
            if (!absent(each)) {
                Object text = text(each, max);
                if (text == null) {
                    return null;
                }
                clean.add(text);
            }
        }
        return clean.isEmpty() && field.required() ? error("required") : clean;
    }

    private @Nullable Object daysOrDate(@Nullable Object raw, int maxDays) {
        String text = String.valueOf(raw).strip();
        return text.length() > 4 ? date(text) : whole(text, 1, maxDays);
    }

    private @Nullable Object group(@Nullable Object raw, DataRecord fields) {
        return raw instanceof Map<?, ?> map ? fields.read(keyed(map), path + ".", errors) : error("not-a-record");
    }

    private @Nullable Object groups(@Nullable Object raw, FieldType.Groups groups) {
        if (!(raw instanceof List<?> list)) {
            return error("not-a-list");
        }
        if (list.size() < groups.min() || list.size() > groups.max()) {
            return error("wrong-count");
        }
        List<Object> clean = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (inFull(list.get(i), groups.fields()) instanceof Map<?, ?> map) {
                clean.add(groups.fields().read(keyed(map), path + "[" + i + "].", errors));
            } else {
                errors.add(new FieldError(path + "[" + i + "]", "not-a-record"));
            }
        }
        return clean;
    }

    /** A plain text stands for a record of which it is the only thing that must be said. */
    private static @Nullable Object inFull(@Nullable Object raw, DataRecord fields) {
        List<Field> mandatory = fields.fields().stream().filter(Field::required).toList();
        return raw instanceof String text && mandatory.size() == 1
                ? Map.of(mandatory.getFirst().name(), text)
                : raw;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> keyed(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    private @Nullable Object error(String code) {
        errors.add(new FieldError(path, code));
        return null;
    }
}
