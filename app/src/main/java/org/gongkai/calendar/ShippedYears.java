package org.gongkai.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notices under {@code law/calendar}: one file a year without a gap, from the first the cited sources cover. */
final class ShippedYears {

    private static final int FIRST = 2007;

    static final WorkingCalendar CALENDAR = read();

    private ShippedYears() {}

    private static WorkingCalendar read() {
        var years = new ArrayList<CalendarYear>();
        var digest = sha256();
        for (var file = file(FIRST); file != null; file = file(FIRST + years.size())) {
            digest.update(file.getBytes(StandardCharsets.UTF_8));
            years.add(CalendarFiles.parse(file, "yaml", FIRST + years.size()));
        }
        return WorkingCalendar.of(years, List.of(), version(years.getLast().year(), digest));
    }

    /** Names the content: two builds with the same notices have the same version, a corrected day has another. */
    private static String version(int lastYear, MessageDigest digest) {
        return "shipped-" + lastYear + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
    }

    private static @Nullable String file(int year) {
        try (var stream = ShippedYears.class.getResourceAsStream("/law/calendar/" + year + ".yaml")) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the calendar of " + year + " cannot be read", broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
