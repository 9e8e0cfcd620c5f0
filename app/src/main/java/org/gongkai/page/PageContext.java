package org.gongkai.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows: the language and its texts, who is looking, where they are, whose site it is.
 *
 * @param simulatedNow the simulated time in trial mode, {@link #SOME_TIME} on a page that outlives the moment, otherwise null
 * @param viewer the person logged in, or null
 * @param csrfToken asked only by pages with a form, because asking may open a session
 * @param flash the message of the step just taken, or null
 */
public record PageContext(
        Texts texts,
        Assets assets,
        Display display,
        Address address,
        Site site,
        @Nullable Instant simulatedNow,
        @Nullable Viewer viewer,
        Supplier<Csrf> csrfToken,
        @Nullable Flash flash)
        implements Wording {

    /** Stands for the simulated time on pages that are kept: they say that this is a trial, not which day is being played. */
    static final Instant SOME_TIME = Instant.MIN;

    /** What is said of the trial; null outside it. */
    public @Nullable String trialNote() {
        if (simulatedNow == null) {
            return null;
        }
        return isKept() ? text("page.trial.standing") : text("page.trial", simulatedNow);
    }

    /** Whether the page outlives the moment at which it is made. */
    public boolean isKept() {
        return SOME_TIME.equals(simulatedNow);
    }

    @Override
    public String text(String key, Object... args) {
        return texts.get(locale(), key, args);
    }

    public Locale locale() {
        return display.locale();
    }

    /** The language as HTML names it. */
    public String lang() {
        return display.lang();
    }

    public String bodyName() {
        return site.body().in(locale());
    }

    public Csrf csrf() {
        return csrfToken.get();
    }

    /** A day written out in the page's language. */
    public String date(LocalDate day) {
        return Dates.day(day, locale());
    }

    /** A moment in the time of Beijing, to the minute, written out in the page's language. */
    public String moment(Instant moment) {
        return Dates.moment(moment, locale());
    }

    /** The address of a static file with its version, which may be kept for ever. */
    public String asset(String path) {
        return assets.versioned(path);
    }

    /** For {@code aria-current} of a link to this path: {@code page}, {@code true} below it, otherwise null. */
    public @Nullable String current(String path) {
        if (address.path().equals(path)) {
            return "page";
        }
        return address.within(path) ? "true" : null;
    }

    /** Whether the viewer holds one of these roles: for what the frame shows, never for what is allowed. */
    public boolean shownTo(String... roles) {
        return viewer != null && viewer.hasAny(roles);
    }
}
