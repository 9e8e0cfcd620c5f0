package org.gongkai.release.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.release.text.Detectors;
import org.gongkai.release.text.Hit;
import org.gongkai.release.text.Traces;

/**
 * Collects what is found in one part of the material: each thing once for each place, and so many of a kind that a person can
 * decide on them one by one; the rest is told as a number.
 */
public final class Findings {

    /** One thing found, masked. */
    public record Found(String kind, String where, String excerpt) {}

    private record Aside(String place, Hit hit) {}

    /** Found in out-of-the-way places: more than anybody decides on. */
    private static final int MOST_ASIDES = 2000;

    /** Of one kind in one part of the material. */
    static final int MOST_OF_A_KIND = 40;

    /** In characters; nobody reads a longer document, and no honest one has it. */
    private static final long MOST_TEXT = 60_000_000;

    private final String name;
    private final Traces traces;
    private final List<Found> found = new ArrayList<>();
    private final Set<List<String>> known = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<List<String>> said = new HashSet<>();
    private final List<Aside> asides = new ArrayList<>();
    private long length;

    /**
     * @param name what people call this part of the material: {@code body}, {@code title}, or an attachment's name
     */
    public Findings(String name) {
        this(name, Traces.NONE);
    }

    /** The same where known people are looked for. */
    public Findings(String name, Traces traces) {
        this.name = name;
        this.traces = traces;
    }

    /** Who is looked for besides what is found everywhere. */
    Traces traces() {
        return traces;
    }

    /**
     * Keeps a finding.
     *
     * @param place page, sheet or part; empty for the whole
     * @param excerpt masked already
     */
    public void add(String kind, String place, String excerpt) {
        add(kind, place, excerpt, excerpt);
    }

    /** Puts a text through the detectors. */
    public void text(String place, String text) {
        length += text.length();
        if (length > MOST_TEXT) {
            throw new LookFailed(LookFailed.TOO_LARGE);
        }
        hits(place, Detectors.in(text, traces));
    }

    /** The same with a text that is no reader's business; what stands in plain sight too is not told again. */
    void aside(String place, String text) {
        for (Hit hit : Detectors.in(text, traces)) {
            if (asides.size() < MOST_ASIDES && !hit.kind().equals(Detectors.LANDLINE)) {
                asides.add(new Aside(place, hit));
            }
        }
    }

    /** After all is looked at: tells what was found in out-of-the-way places only. */
    void settle() {
        for (Aside aside : asides) {
            if (!said.contains(List.of(aside.hit().kind(), itself(aside.hit())))) {
                hits(aside.place(), List.of(aside.hit()));
            }
        }
        asides.clear();
    }

    /** Keeps what the detectors have found before. */
    void hits(String place, List<Hit> hits) {
        for (Hit hit : hits) {
            said.add(List.of(hit.kind(), itself(hit)));
            add(hit.kind(), place, hit.excerpt(), itself(hit));
        }
    }

    /** A number is the same however it is spaced. */
    private static String itself(Hit hit) {
        return hit.found().replaceAll("\\s+", "");
    }

    private void add(String kind, String place, String excerpt, String itself) {
        if (!known.add(List.of(kind, place, itself))) {
            return;
        }
        if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
            found.add(new Found(kind, where(place), excerpt));
        }
    }

    private String where(String place) {
        return place.isEmpty() ? name : name + " · " + place;
    }

    /** What was found, in the order of looking; what is beyond the limit of its kind as one finding that tells how many. */
    public List<Found> all() {
        List<Found> all = new ArrayList<>(found);
        counts.entrySet().stream()
                .filter(count -> count.getValue() > MOST_OF_A_KIND)
                .sorted(Map.Entry.comparingByKey())
                .map(count -> new Found(count.getKey(), name, "+" + (count.getValue() - MOST_OF_A_KIND)))
                .forEach(all::add);
        return all;
    }
}
