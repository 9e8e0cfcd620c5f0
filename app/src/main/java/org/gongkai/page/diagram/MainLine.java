package org.gongkai.page.diagram;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of the main line: by the longest way to each stage, leaving out steps that lead back. Stages of the same
 * rank stand in the order of the table.
 */
final class MainLine {

    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Set<String> main;

    private MainLine(Graph graph) {
        main = graph.nodes().stream()
                .filter(node -> !node.isSide())
                .map(Graph.Node::id)
                .collect(toCollection(LinkedHashSet::new));
        List<String> order = List.copyOf(main);
        graph.edges().stream()
                .filter(edge -> main.contains(edge.from()) && main.contains(edge.to()) && !edge.isLoop())
                .sorted(Comparator.comparingInt(edge -> order.indexOf(edge.to())))
                .forEach(edge -> next.computeIfAbsent(edge.from(), from -> new ArrayList<>())
                        .add(edge.to()));
    }

    /** The ids from top to bottom; the start stands first where an edge comes from it. */
    static List<String> of(Graph graph) {
        MainLine line = new MainLine(graph);
        List<String> order = new ArrayList<>(line.ordered());
        if (graph.edges().stream().anyMatch(edge -> edge.from().equals(Graph.START))) {
            order.addFirst(Graph.START);
        }
        return List.copyOf(order);
    }

    private List<String> ordered() {
        dropBackEdges();
        main.forEach(id -> push(id, 0));
        return main.stream()
                .sorted(Comparator.comparingInt(id -> ranks.getOrDefault(id, 0)))
                .toList();
    }

    private void dropBackEdges() {
        Set<String> done = new HashSet<>();
        for (String id : main) {
            walk(id, new HashSet<>(), done);
        }
    }

    private void walk(String id, Set<String> above, Set<String> done) {
        if (!done.add(id)) {
            return;
        }
        above.add(id);
        List<String> targets = next.getOrDefault(id, new ArrayList<>());
        targets.removeIf(above::contains);
        targets.forEach(target -> walk(target, above, done));
        above.remove(id);
    }

    private void push(String id, int rank) {
        if (ranks.merge(id, rank, Math::max) == rank) {
            next.getOrDefault(id, List.of()).forEach(target -> push(target, rank + 1));
        }
    }
}
