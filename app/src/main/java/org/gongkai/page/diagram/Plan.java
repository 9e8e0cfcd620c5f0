package org.gongkai.page.diagram;

import java.util.List;

/** The finished drawing in pixels: where every box, line and caption is. */
record Plan(int width, int height, List<Box> boxes, List<Route> routes, List<Caption> captions) {

    record Point(int x, int y) {}

    /** A rectangle, for boxes and for the room a caption takes. */
    record Area(int x, int y, int width, int height) {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        boolean overlaps(Area other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /**
     * A stage. The start is a box without a node.
     *
     * @param title the label in lines
     * @param loops captions of the steps that leave the stage where it is, each in lines
     */
    record Box(String id, Kind kind, Area area, List<String> title, List<Loop> loops) {

        enum Kind {
            START,
            STAGE,
            SIDE,
            FINAL,
            SIDE_FINAL
        }
    }

    record Loop(Graph.Edge edge, List<String> lines) {}

    /** A line from box to box, by its corners. */
    record Route(Graph.Edge edge, boolean back, List<Point> corners) {}

    /** A caption beside a line. {@code x} is its left end, or its right end where it is anchored there. */
    record Caption(int x, int baseline, boolean rightAnchored, List<String> lines) {

        /** The room it takes. */
        Area area() {
            int width = (int) Math.ceil(Metrics.width(lines, Metrics.SMALL));
            int top = baseline - Metrics.SMALL;
            return new Area(rightAnchored ? x - width : x, top, width, Metrics.LINE * lines.size());
        }
    }
}
