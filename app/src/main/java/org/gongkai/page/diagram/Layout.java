package org.gongkai.page.diagram;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lays a procedure out: the main line from top to bottom, side stages in a second column, lines that go elsewhere through
 * gutters between them. Every line leaves its box on a row of its own and its caption stands on that row, so no two captions
 * can meet; vertical lines run in lanes beyond the captions.
 */
final class Layout {

    private final List<String> main;
    private final List<String> side;
    private final Wiring wiring;
    private final Ports ports;
    private final Sizes sizes;
    private final Map<String, Plan.Box> boxes = new HashMap<>();
    private final Map<Port, Integer> rows = new HashMap<>();
    private final Map<Bus.Gutter, Lanes> lanes = new EnumMap<>(Bus.Gutter.class);

    private Layout(Graph graph) {
        this.main = MainLine.of(graph);
        this.wiring = Wiring.of(graph, main);
        this.ports = new Ports(graph, main, wiring.buses());
        this.sizes = new Sizes(graph, main, wiring, ports);
        this.side = graph.nodes().stream()
                .filter(Graph.Node::isSide)
                .map(Graph.Node::id)
                .sorted(Comparator.comparingDouble(ports::position))
                .toList();
    }

    static Plan of(Graph graph) {
        Layout layout = new Layout(graph);
        layout.placeMainLine();
        layout.placeSideStages();
        layout.assignLanes();
        return new Drawing(layout).plan();
    }

    private void placeMainLine() {
        int top = Metrics.MARGIN;
        for (String id : main) {
            place(id, top, 0);
            top = box(id).area().bottom() + gapBelow(id);
        }
    }

    /** Room for the caption of the step that leads straight down. */
    private int gapBelow(String id) {
        Graph.Edge down = wiring.straight().get(id);
        return Metrics.GAP
                + (down == null ? 0 : Metrics.LINE * (straightCaption(down).size() - 1));
    }

    static List<String> straightCaption(Graph.Edge edge) {
        return Metrics.caption(edge, Metrics.MAIN_WIDTH / 2 + Metrics.CAPTION_WIDTH - Metrics.LINE);
    }

    /** As near as possible to the stages they are connected with; half a unit lower, so that rows do not coincide. */
    private void placeSideStages() {
        int free = Metrics.MARGIN;
        for (String id : side) {
            int wanted = wanted(id) - sizes.height(id) / 2;
            place(id, Math.max(free, Metrics.snap(wanted)), Metrics.UNIT / 2);
            free = box(id).area().bottom() + Metrics.GAP;
        }
    }

    private int wanted(String id) {
        return (int) wiring.buses().stream()
                .filter(bus -> bus.to().equals(id) || bus.sources().contains(id))
                .flatMap(bus -> Stream.concat(ports.of(bus, true).stream(), ports.of(bus, false).stream()))
                .filter(port -> main.contains(port.node()))
                .mapToInt(this::row)
                .average()
                .orElse(Metrics.MARGIN);
    }

    private void place(String id, int top, int shift) {
        int height = sizes.height(id);
        boxes.put(id, sizes.box(id, top + shift));
        for (Bus.Gutter gutter : Bus.Gutter.values()) {
            List<Port> here = ports.on(id, gutter);
            int row = top + shift + Metrics.snap((height - Sizes.sum(here)) / 2.0 - Metrics.UNIT);
            for (Port port : here) {
                row += port.height();
                rows.put(port, row);
            }
        }
    }

    private void assignLanes() {
        for (Bus.Gutter gutter : Bus.Gutter.values()) {
            List<Bus> here = wiring.buses().stream()
                    .filter(bus -> bus.gutter() == gutter)
                    .toList();
            lanes.put(gutter, new Lanes(here, this::span));
        }
    }

    private Lanes.Span span(Bus bus) {
        List<Integer> touched = new ArrayList<>();
        ports.of(bus, true).forEach(port -> touched.add(row(port)));
        ports.of(bus, false).forEach(port -> touched.add(row(port)));
        touched.sort(Comparator.naturalOrder());
        return new Lanes.Span(touched.getFirst(), touched.getLast());
    }

    int row(Port port) {
        return requireNonNull(rows.get(port));
    }

    Plan.Box box(String id) {
        return requireNonNull(boxes.get(id));
    }

    Lanes lanes(Bus.Gutter gutter) {
        return requireNonNull(lanes.get(gutter));
    }

    List<String> main() {
        return main;
    }

    List<String> side() {
        return side;
    }

    Wiring wiring() {
        return wiring;
    }

    Ports ports() {
        return ports;
    }
}
