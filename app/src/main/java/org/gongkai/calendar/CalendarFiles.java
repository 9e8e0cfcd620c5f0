package org.gongkai.calendar;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a holiday notice from a file that an administrator loads: JSON in the shape of holiday-cn, YAML as
 * under {@code law/calendar}, CSV with the header {@code date,kind,name}, or an iCalendar subscription.
 */
public final class CalendarFiles {

    private CalendarFiles() {}

    /**
     * The year in the file, declared.
     *
     * @param mediaTypeOrFileName tells the format: {@code text/csv}, {@code 2027.ics}, …
     * @param year the year the file must be of; null takes the file's own word, or the year of most of its days
     * @throws CalendarFormatException with every fault, where there is any
     */
    public static CalendarYear parse(String content, String mediaTypeOrFileName, @Nullable Integer year) {
        var draft = new YearDraft(year);
        var text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        switch (format(mediaTypeOrFileName)) {
            case "json" -> TreeYear.json(text).into(draft);
            case "yaml", "yml" -> TreeYear.yaml(text).into(draft);
            case "csv" -> CsvYear.read(text, draft);
            case "ics", "calendar" -> IcsYear.read(text, draft);
            default -> throw CalendarFormatException.of("unknown-format", mediaTypeOrFileName);
        }
        return draft.finish();
    }

    /** What follows the last dot or slash, without the parameters of a media type. */
    private static String format(String mediaTypeOrFileName) {
        var name = mediaTypeOrFileName.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    }
}
