package org.gongkai.page.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All ports, and their order on a box: what leads up stands above what leads down, so that few lines cross. */
final class Ports {

    private final Graph graph;
    private final List<String> main;
    private final List<Port> all;

    Ports(Graph graph, List<String> main, List<Bus> buses) {
        this.graph = graph;
        this.main = main;
        this.all = buses.stream().flatMap(this::of).toList();
    }

    private Stream<Port> of(Bus bus) {
        boolean atEntry = bus.gutter() == Bus.Gutter.MIDDLE && main.contains(bus.to());
        List<Port> ports = new ArrayList<>();
        List<String> sources = bus.sources().stream()
                .distinct()
                .sorted(Comparator.comparingDouble(this::position))
                .toList();
        for (String source : sources) {
            ports.add(new Port(bus, source, false, atEntry ? Port.Wording.NONE : told(source, sources)));
        }
        ports.add(new Port(bus, bus.to(), true, atEntry ? Port.Wording.FULL : Port.Wording.NONE));
        return ports.stream();
    }

    private static Port.Wording told(String source, List<String> sources) {
        return source.equals(sources.getFirst()) ? Port.Wording.FULL : Port.Wording.STEP;
    }

    /** The ports of a box towards a gutter, from top to bottom. */
    List<Port> on(String node, Bus.Gutter gutter) {
        return all.stream()
                .filter(port -> port.node().equals(node) && port.bus().gutter() == gutter)
                .sorted(Comparator.comparingDouble(this::order))
                .toList();
    }

    List<Port> of(Bus bus, boolean entry) {
        return all.stream()
                .filter(port -> port.bus().equals(bus) && port.entry() == entry)
                .toList();
    }

    List<Port> labelled(Bus.Gutter gutter) {
        return all.stream()
                .filter(port -> port.labelled() && port.bus().gutter() == gutter)
                .toList();
    }

    /** Upwards: near before far. Downwards, below them: far before near. */
    private double order(Port port) {
        double here = position(port.node());
        double there = port.entry()
                ? port.bus().sources().stream()
                        .mapToDouble(this::position)
                        .average()
                        .orElse(here)
                : position(port.bus().to());
        return there < here ? here - there : 1000 - (there - here);
    }

    /** Where a box stands on the main line; a side stage stands amid the stages it is connected with. */
    double position(String node) {
        int index = main.indexOf(node);
        return index >= 0
                ? index
                : graph.edges().stream()
                        .filter(edge -> edge.from().equals(node) || edge.to().equals(node))
                        .mapToInt(edge -> main.indexOf(edge.from().equals(node) ? edge.to() : edge.from()))
                        .filter(neighbour -> neighbour >= 0)
                        .average()
                        .orElse(main.size());
    }
}
