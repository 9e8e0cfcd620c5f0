package org.gongkai.page.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gives every bus of one gutter a lane: short ones near the boxes, none over another. */
final class Lanes {

    /** The rows a bus spans. */
    record Span(int top, int bottom) {

        boolean touches(Span other) {
            return top - Metrics.UNIT < other.bottom && other.top < bottom + Metrics.UNIT;
        }

        int length() {
            return bottom - top;
        }
    }

    private final Map<Bus, Integer> lanes = new HashMap<>();
    private final List<List<Span>> taken = new ArrayList<>();

    Lanes(List<Bus> buses, Function<Bus, Span> spans) {
        buses.stream()
                .sorted(Comparator.comparingInt(bus -> spans.apply(bus).length()))
                .forEach(bus -> lanes.put(bus, free(spans.apply(bus))));
    }

    private int free(Span span) {
        int lane = 0;
        while (lane < taken.size() && taken.get(lane).stream().anyMatch(span::touches)) {
            lane++;
        }
        if (lane == taken.size()) {
            taken.add(new ArrayList<>());
        }
        taken.get(lane).add(span);
        return lane;
    }

    int count() {
        return taken.size();
    }

    int of(Bus bus) {
        return lanes.getOrDefault(bus, 0);
    }
}
