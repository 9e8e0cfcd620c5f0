package org.gongkai.page.diagram;

import java.util.Locale;
import org.gongkai.page.Wording;

/**
 * Draws a procedure as an SVG element. Looks come from classes; the attributes given make it legible without a style
 * sheet too. Screen readers get its title and a description that points to the table of the same steps.
 */
public final class Diagram {

    private final StringBuilder svg = new StringBuilder();

    private Diagram() {}

    /**
     * The drawing as text, safe to put into a page unescaped.
     *
     * @param id unique on the page, for the references inside
     */
    public static String svg(Graph graph, String id, Wording words) {
        return new Diagram().draw(graph, Layout.of(graph), safe(id), words).svg.toString();
    }

    private Diagram draw(Graph graph, Plan plan, String id, Wording words) {
        add(
                "<svg class=\"diagram\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" "
                        + "viewBox=\"0 0 %d %d\" aria-labelledby=\"%s-title %s-desc\">",
                plan.width(), plan.height(), plan.width(), plan.height(), id, id);
        String description = words.text(
                "page.diagram.description", graph.nodes().size(), graph.edges().size());
        add(
                "<title id=\"%s-title\">%s</title><desc id=\"%s-desc\">%s</desc>",
                id, escaped(graph.title()), id, escaped(description));
        add("<g fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\">");
        plan.routes().forEach(this::route);
        add("</g>");
        plan.boxes().forEach(this::box);
        plan.captions().forEach(this::caption);
        add("</svg>");
        return this;
    }

    private void route(Plan.Route route) {
        add(
                "<path class=\"edge%s\" data-from=\"%s\" data-to=\"%s\" data-step=\"%s\" d=\"%s\"/>",
                route.back() ? " back" : "",
                escaped(route.edge().from()),
                escaped(route.edge().to()),
                escaped(route.edge().label()),
                Strokes.line(route));
        add("<path class=\"arrow\" fill=\"currentColor\" d=\"%s\"/>", Strokes.arrow(route));
    }

    private void box(Plan.Box box) {
        if (box.kind() == Plan.Box.Kind.START) {
            int radius = box.area().width() / 2;
            add(
                    "<circle class=\"start\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>",
                    box.area().x() + radius, box.area().y() + radius, radius);
            return;
        }
        String look = box.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        add("<g class=\"node %s\" data-id=\"%s\">", look, escaped(box.id()));
        frame(box.area(), 0);
        if (look.contains("final")) {
            frame(box.area(), 4);
        }
        content(box);
        add("</g>");
    }

    private void frame(Plan.Area area, int inset) {
        add(
                "<rect fill=\"%s\" stroke=\"currentColor\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>",
                inset == 0 ? "white" : "none",
                area.x() + inset,
                area.y() + inset,
                area.width() - 2 * inset,
                area.height() - 2 * inset,
                6 - inset / 2);
    }

    /** Title and loops, together in the middle of the box. */
    private void content(Plan.Box box) {
        int loopLines =
                box.loops().stream().mapToInt(loop -> loop.lines().size()).sum();
        int height = box.title().size() * Metrics.TITLE_LINE + loopLines * Metrics.LINE;
        int y = box.area().y() + (box.area().height() - height) / 2;
        int middle = box.area().x() + box.area().width() / 2;
        for (String line : box.title()) {
            label("title", middle, y + Metrics.TITLE_LINE - Metrics.UNIT + 1, "middle", Metrics.TITLE, line);
            y += Metrics.TITLE_LINE;
        }
        for (Plan.Loop loop : box.loops()) {
            y = loop(loop, box.area(), y);
        }
    }

    /** A step that leaves the stage where it is: a small turning arrow and its caption. */
    private int loop(Plan.Loop loop, Plan.Area area, int top) {
        int x = area.x() + Metrics.LINE;
        int y = top + Metrics.UNIT;
        add(
                "<path class=\"edge loop\" fill=\"none\" stroke=\"currentColor\" data-from=\"%s\" data-to=\"%s\" "
                        + "data-step=\"%s\" d=\"M%d %dA4 4 0 1 1 %d %dm0 -4v4h-4\"/>",
                escaped(loop.edge().from()),
                escaped(loop.edge().to()),
                escaped(loop.edge().label()),
                x + 1,
                y + 3,
                x + 4,
                y - 3);
        int baseline = top + Metrics.SMALL;
        for (String line : loop.lines()) {
            label("caption", x + Metrics.SMALL, baseline, "start", Metrics.SMALL, line);
            baseline += Metrics.LINE;
        }
        return top + Metrics.LINE * loop.lines().size();
    }

    private void caption(Plan.Caption caption) {
        int baseline = caption.baseline();
        for (String line : caption.lines()) {
            label("caption", caption.x(), baseline, caption.rightAnchored() ? "end" : "start", Metrics.SMALL, line);
            baseline += Metrics.LINE;
        }
    }

    private void label(String look, int x, int y, String anchor, int size, String text) {
        add(
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\">%s</text>",
                look, x, y, anchor, size, escaped(text));
    }

    private void add(String pattern, Object... args) {
        svg.append(pattern.formatted(args));
    }

    private static String safe(String id) {
        return id.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
