package org.gongkai.page.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns a layout into coordinates: sets the columns side by side and draws each line by its corners. */
final class Drawing {

    private final Layout layout;
    private final int mainLeft;
    private final int mainRight;
    private final int middleLanes;
    private final int sideLeft;
    private final int sideRight;
    private final int farLanes;
    private final int right;

    Drawing(Layout layout) {
        this.layout = layout;
        mainLeft = Metrics.MARGIN + lanesWidth(Bus.Gutter.LEFT) + captions(Bus.Gutter.LEFT);
        mainRight = mainLeft + Metrics.MAIN_WIDTH;
        middleLanes = mainRight + Math.max(captions(Bus.Gutter.MIDDLE), beyondMainLine());
        sideLeft = middleLanes + lanesWidth(Bus.Gutter.MIDDLE);
        sideRight = sideLeft + (layout.side().isEmpty() ? 0 : Metrics.SIDE_WIDTH);
        farLanes = sideRight + captions(Bus.Gutter.FAR);
        right = farLanes + lanesWidth(Bus.Gutter.FAR);
    }

    Plan plan() {
        List<Plan.Box> boxes = Stream.concat(layout.main().stream(), layout.side().stream())
                .map(this::placed)
                .toList();
        int bottom = boxes.stream().mapToInt(box -> box.area().bottom()).max().orElse(0);
        return new Plan(right + Metrics.MARGIN, bottom + Metrics.MARGIN, boxes, routes(), captions());
    }

    private int lanesWidth(Bus.Gutter gutter) {
        int count = layout.lanes(gutter).count();
        return count == 0 ? 0 : (count + 1) * Metrics.LANE;
    }

    private int captions(Bus.Gutter gutter) {
        return layout.ports().labelled(gutter).stream()
                .mapToInt(port -> (int) Metrics.width(port.caption(), Metrics.SMALL) + 2 * Metrics.UNIT)
                .max()
                .orElse(0);
    }

    /** How far captions of straight lines reach beyond the main line's right edge. */
    private int beyondMainLine() {
        return layout.wiring().straight().values().stream()
                .mapToInt(edge -> (int) Metrics.width(Layout.straightCaption(edge), Metrics.SMALL))
                .map(width -> width + 2 * Metrics.UNIT - Metrics.MAIN_WIDTH / 2)
                .max()
                .stream()
                .map(width -> Math.max(width, 0))
                .findFirst()
                .orElse(0);
    }

    private Plan.Box placed(String id) {
        Plan.Box box = layout.box(id);
        int x = layout.main().contains(id) ? centre() - box.area().width() / 2 : sideLeft;
        Plan.Area area =
                new Plan.Area(x, box.area().y(), box.area().width(), box.area().height());
        return new Plan.Box(id, box.kind(), area, box.title(), box.loops());
    }

    private int centre() {
        return mainLeft + Metrics.MAIN_WIDTH / 2;
    }

    private List<Plan.Route> routes() {
        List<Plan.Route> routes = new ArrayList<>();
        layout.wiring().straight().values().forEach(edge -> routes.add(straight(edge)));
        layout.wiring().buses().forEach(bus -> bus.edges().forEach(edge -> routes.add(through(bus, edge))));
        return List.copyOf(routes);
    }

    private Plan.Route straight(Graph.Edge edge) {
        int top = layout.box(edge.from()).area().bottom();
        int bottom = layout.box(edge.to()).area().y();
        return new Plan.Route(edge, false, List.of(new Plan.Point(centre(), top), new Plan.Point(centre(), bottom)));
    }

    private Plan.Route through(Bus bus, Graph.Edge edge) {
        int lane = lane(bus);
        int out = layout.row(portOf(bus, edge.from()));
        int in = layout.row(layout.ports().of(bus, true).getFirst());
        return new Plan.Route(
                edge,
                in < out && bus.gutter() == Bus.Gutter.LEFT,
                List.of(
                        new Plan.Point(edgeOf(edge.from(), bus.gutter()), out),
                        new Plan.Point(lane, out),
                        new Plan.Point(lane, in),
                        new Plan.Point(edgeOf(edge.to(), bus.gutter()), in)));
    }

    private Port portOf(Bus bus, String node) {
        return layout.ports().of(bus, false).stream()
                .filter(port -> port.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private int lane(Bus bus) {
        int offset = (layout.lanes(bus.gutter()).of(bus) + 1) * Metrics.LANE;
        return switch (bus.gutter()) {
            case LEFT -> mainLeft - captions(Bus.Gutter.LEFT) - offset + Metrics.UNIT;
            case MIDDLE -> middleLanes + offset - Metrics.UNIT;
            case FAR -> farLanes + offset - Metrics.UNIT;
        };
    }

    private int edgeOf(String node, Bus.Gutter gutter) {
        Plan.Area area = placed(node).area();
        boolean leftEdge = layout.main().contains(node) ? gutter == Bus.Gutter.LEFT : gutter == Bus.Gutter.MIDDLE;
        return leftEdge ? area.x() : area.right();
    }

    private List<Plan.Caption> captions() {
        Stream<Plan.Caption> beside = Stream.of(Bus.Gutter.values())
                .flatMap(gutter -> layout.ports().labelled(gutter).stream())
                .map(this::beside);
        Stream<Plan.Caption> straight =
                layout.wiring().straight().values().stream().map(this::below);
        return Stream.concat(beside, straight).toList();
    }

    private Plan.Caption beside(Port port) {
        boolean left = port.bus().gutter() == Bus.Gutter.LEFT;
        int x = edgeOf(port.node(), port.bus().gutter()) + (left ? -Metrics.UNIT : Metrics.UNIT);
        List<String> lines = port.caption();
        int last = layout.row(port) - Metrics.UNIT / 2;
        return new Plan.Caption(x, last - (lines.size() - 1) * Metrics.LINE, left, lines);
    }

    private Plan.Caption below(Graph.Edge edge) {
        int top = layout.box(edge.from()).area().bottom();
        return new Plan.Caption(centre() + Metrics.UNIT, top + Metrics.LINE, false, Layout.straightCaption(edge));
    }
}
