package org.gongkai.publication;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.installation.Setting;
import org.gongkai.installation.Settings;
import org.springframework.stereotype.Component;

/**
 * The index number (索引号) of a public document by the body's own rule: fixed text and parts in braces. Parts are
 * {@code {organisation}} (the body's code), {@code {year}}, {@code {month}}, {@code {topic}} and {@code {number}}, a running
 * number of the year, gapless, of five digits or as many as {@code {number:6}} says.
 */
@Component
class IndexNumbers {

    private static final String RULE_KEY = "publication.index-rule";
    private static final String ORGANISATION_KEY = "publication.organisation-code";
    static final Setting<String> RULE = Setting.text(RULE_KEY, "{organisation}/{year}-{number}");
    static final Setting<String> ORGANISATION = Setting.text(ORGANISATION_KEY, "");

    private static final Pattern PART = Pattern.compile("\\{(organisation|year|month|topic|number)(?::([1-9]))?}");

    private final Settings settings;

    IndexNumbers(Settings settings) {
        this.settings = settings;
    }

    /** The number of a document published on that day. */
    String next(String bodyId, LocalDate day, String topic, IntSupplier running) {
        String organisation = settings.get(bodyId, ORGANISATION);
        return fill(
                settings.get(bodyId, RULE),
                Map.of(
                        "organisation",
                        organisation.isEmpty() ? bodyId : organisation,
                        "year",
                        String.valueOf(day.getYear()),
                        "month",
                        "%02d".formatted(day.getMonthValue()),
                        "topic",
                        topic.isEmpty() ? "00" : topic),
                running);
    }

    /** A rule without a running number gets one at its end: two documents never share an index number. */
    static String fill(String rule, Map<String, String> parts, IntSupplier running) {
        String whole = rule.contains("{number") ? rule : rule + "-{number}";
        int number = running.getAsInt();
        return PART.matcher(whole)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("number")
                                ? padded(number, found.group(2))
                                : parts.getOrDefault(found.group(1), "")));
    }

    private static String padded(int number, @org.jspecify.annotations.Nullable String digits) {
        return ("%0" + (digits == null ? "5" : digits) + "d").formatted(number);
    }
}
