package org.gongkai.page.diagram;

import java.util.List;

/** The path data of lines and their arrowheads. */
final class Strokes {

    private static final int CORNER = 8;
    private static final int BACK_CORNER = 16;
    private static final int ARROW = 7;

    private Strokes() {}

    /** The corners joined by straight lines, each rounded as far as its shorter side allows; wider where it leads back. */
    static String line(Plan.Route route) {
        List<Plan.Point> corners = route.corners();
        StringBuilder path = new StringBuilder("M" + at(corners.getFirst()));
        for (int i = 1; i < corners.size() - 1; i++) {
            Plan.Point corner = corners.get(i);
            int radius = route.back() ? BACK_CORNER : CORNER;
            path.append("L").append(at(towards(corner, corners.get(i - 1), radius)));
            path.append("Q").append(at(corner)).append(" ").append(at(towards(corner, corners.get(i + 1), radius)));
        }
        return path.append("L").append(at(corners.getLast())).toString();
    }

    /** The arrowhead at the end of a line, pointing as its last part does. */
    static String arrow(Plan.Route route) {
        Plan.Point tip = route.corners().getLast();
        Plan.Point from = route.corners().get(route.corners().size() - 2);
        int dx = Integer.signum(tip.x() - from.x());
        int dy = Integer.signum(tip.y() - from.y());
        Plan.Point base = new Plan.Point(tip.x() - dx * ARROW, tip.y() - dy * ARROW);
        int half = ARROW / 2 + 1;
        Plan.Point one = new Plan.Point(base.x() + dy * half, base.y() + dx * half);
        Plan.Point other = new Plan.Point(base.x() - dy * half, base.y() - dx * half);
        return "M" + at(tip) + "L" + at(one) + "L" + at(other) + "Z";
    }

    private static Plan.Point towards(Plan.Point from, Plan.Point to, int distance) {
        int length = Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
        int step = Math.min(distance, length / 2);
        return new Plan.Point(
                from.x() + Integer.signum(to.x() - from.x()) * step,
                from.y() + Integer.signum(to.y() - from.y()) * step);
    }

    private static String at(Plan.Point point) {
        return point.x() + " " + point.y();
    }
}
