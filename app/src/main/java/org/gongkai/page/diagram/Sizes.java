package org.gongkai.page.diagram;

import java.util.List;
import java.util.stream.Stream;

/** What stands in each box and how large that makes it: tall enough for its texts and for the lines on its sides. */
final class Sizes {

    private final Graph graph;
    private final List<String> main;
    private final Wiring wiring;
    private final Ports ports;

    Sizes(Graph graph, List<String> main, Wiring wiring, Ports ports) {
        this.graph = graph;
        this.main = main;
        this.wiring = wiring;
        this.ports = ports;
    }

    /** The box at a height of the drawing; its column is set later. */
    Plan.Box box(String id, int top) {
        return new Plan.Box(id, kind(id), new Plan.Area(0, top, width(id), height(id)), title(id), loops(id));
    }

    private int width(String id) {
        if (id.equals(Graph.START)) {
            return Metrics.START_SIZE;
        }
        return main.contains(id) ? Metrics.MAIN_WIDTH : Metrics.SIDE_WIDTH;
    }

    int height(String id) {
        int text = id.equals(Graph.START)
                ? Metrics.START_SIZE
                : Metrics.TITLE_LINE * title(id).size()
                        + Metrics.LINE
                                * loops(id).stream()
                                        .mapToInt(loop -> loop.lines().size())
                                        .sum()
                        + 2 * Metrics.UNIT;
        return Stream.of(Bus.Gutter.values())
                .map(gutter -> ports.on(id, gutter))
                .mapToInt(here -> here.isEmpty() ? 0 : sum(here) + 2 * Metrics.UNIT)
                .reduce(text, Math::max);
    }

    static int sum(List<Port> here) {
        return here.stream().mapToInt(Port::height).sum();
    }

    private List<String> title(String id) {
        return Metrics.wrap(graph.label(id), Metrics.TITLE, width(id) - 2 * Metrics.LINE);
    }

    private List<Plan.Loop> loops(String id) {
        int width = width(id) - 2 * Metrics.LINE - Metrics.UNIT;
        return wiring.loops().getOrDefault(id, List.of()).stream()
                .map(edge -> new Plan.Loop(edge, Metrics.caption(edge, width)))
                .toList();
    }

    private Plan.Box.Kind kind(String id) {
        return graph.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .map(Sizes::kind)
                .orElse(Plan.Box.Kind.START);
    }

    private static Plan.Box.Kind kind(Graph.Node node) {
        if (node.isSide()) {
            return node.isFinal() ? Plan.Box.Kind.SIDE_FINAL : Plan.Box.Kind.SIDE;
        }
        return node.isFinal() ? Plan.Box.Kind.FINAL : Plan.Box.Kind.STAGE;
    }
}
