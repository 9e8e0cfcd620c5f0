package org.gongkai.procedure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.calendar.Unit;
import org.gongkai.regulation.Citation;
import org.jspecify.annotations.Nullable;

/** One clock of a table while it is being written. */
public final class DeadlineRow {

    private final String id;
    private final Title title;
    private Amount amount = new Amount.Fixed(0);
    private Unit unit = Unit.WORKING_DAY;
    private Layer layer = Layer.BUREAU;
    private @Nullable Citation citation;
    private final Set<String> startedBy = new LinkedHashSet<>();
    private final List<String> startFields = new ArrayList<>();
    private final Set<String> correctedBy = new LinkedHashSet<>();
    private Predicate<CaseView> binds = _ -> true;
    private @Nullable String perItem;
    private final Set<String> pausedIn = new LinkedHashSet<>();
    private final Set<String> endedBy = new LinkedHashSet<>();
    private final Set<String> voidedBy = new LinkedHashSet<>();
    private @Nullable String extendedBy;
    private @Nullable String onExpiry;
    private boolean window;

    DeadlineRow(String id, Title title) {
        this.id = id;
        this.title = title;
    }

    public DeadlineRow lasts(Amount length, Unit counted) {
        amount = length;
        unit = counted;
        return this;
    }

    public DeadlineRow workingDays(int days) {
        return lasts(new Amount.Fixed(days), Unit.WORKING_DAY);
    }

    public DeadlineRow workingDaysOf(String parameter) {
        return lasts(new Amount.OfParameter(parameter), Unit.WORKING_DAY);
    }

    public DeadlineRow ofStatute() {
        layer = Layer.STATUTE;
        return this;
    }

    public DeadlineRow cites(String article) {
        citation = Citation.of(article);
        return this;
    }

    public DeadlineRow startedBy(String... steps) {
        startedBy.addAll(List.of(steps));
        return this;
    }

    /** Runs from the day in the first of these fields that the starting step's data have. */
    public DeadlineRow on(String... fields) {
        startFields.addAll(List.of(fields));
        return this;
    }

    /** These steps may correct the day it runs from; they do not start it anew. */
    public DeadlineRow correctedBy(String... steps) {
        correctedBy.addAll(List.of(steps));
        return this;
    }

    /** It is for cases of which this is so, and void for others, from the beginning and for as long as it is not so. */
    public DeadlineRow binding(Predicate<CaseView> cases) {
        binds = cases;
        return this;
    }

    public DeadlineRow forEachOf(String list) {
        perItem = list;
        return this;
    }

    public DeadlineRow pausedIn(String... stages) {
        pausedIn.addAll(List.of(stages));
        return this;
    }

    public DeadlineRow endedBy(String... steps) {
        endedBy.addAll(List.of(steps));
        return this;
    }

    public DeadlineRow voidedBy(String... steps) {
        voidedBy.addAll(List.of(steps));
        return this;
    }

    public DeadlineRow extendedBy(String step) {
        extendedBy = step;
        return this;
    }

    public DeadlineRow onExpiry(String step) {
        onExpiry = step;
        return this;
    }

    public DeadlineRow window() {
        window = true;
        return this;
    }

    DeadlineRule rule() {
        if (citation == null) {
            throw new IllegalStateException("deadline " + id + " cites no article");
        }
        return new DeadlineRule(
                id,
                title,
                amount,
                unit,
                layer,
                citation,
                Set.copyOf(startedBy),
                List.copyOf(startFields),
                Set.copyOf(correctedBy),
                perItem,
                Set.copyOf(pausedIn),
                Set.copyOf(endedBy),
                Set.copyOf(voidedBy),
                extendedBy,
                onExpiry,
                binds,
                window);
    }
}
