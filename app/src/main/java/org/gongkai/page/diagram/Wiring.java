package org.gongkai.page.diagram;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How every edge is drawn: as a line inside its box where it leads nowhere else, straight down where it leads to the
 * next stage of the main line, otherwise through a gutter.
 */
record Wiring(Map<String, Graph.Edge> straight, Map<String, List<Graph.Edge>> loops, List<Bus> buses) {

    /** @param main the main line's ids from top to bottom */
    static Wiring of(Graph graph, List<String> main) {
        Map<String, Graph.Edge> straight = new LinkedHashMap<>();
        Map<String, List<Graph.Edge>> loops = new LinkedHashMap<>();
        List<Graph.Edge> rest = new ArrayList<>();
        for (Graph.Edge edge : graph.edges()) {
            if (edge.isLoop()) {
                loops.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge);
            } else if (!isNext(edge, main) || straight.putIfAbsent(edge.from(), edge) != null) {
                rest.add(edge);
            }
        }
        return new Wiring(straight, loops, buses(rest, main));
    }

    private static boolean isNext(Graph.Edge edge, List<String> main) {
        int from = main.indexOf(edge.from());
        return from >= 0 && main.indexOf(edge.to()) == from + 1;
    }

    private static List<Bus> buses(List<Graph.Edge> edges, List<String> main) {
        return edges.stream()
                .collect(groupingBy(
                        edge -> List.of(gutter(edge, main), edge.caption(), edge.to()),
                        LinkedHashMap::new,
                        toCollection(ArrayList::new)))
                .entrySet()
                .stream()
                .map(group -> new Bus((Bus.Gutter) group.getKey().getFirst(), List.copyOf(group.getValue())))
                .toList();
    }

    private static Bus.Gutter gutter(Graph.Edge edge, List<String> main) {
        boolean fromMain = main.contains(edge.from());
        if (fromMain == main.contains(edge.to())) {
            return fromMain ? Bus.Gutter.LEFT : Bus.Gutter.FAR;
        }
        return Bus.Gutter.MIDDLE;
    }
}
