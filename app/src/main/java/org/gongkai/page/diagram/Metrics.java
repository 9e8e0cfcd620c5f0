package org.gongkai.page.diagram;

import java.util.List;
import java.util.stream.Stream;

/** Sizes of the drawing in pixels. Everything vertical is a multiple of {@link #UNIT}. */
final class Metrics {

    static final int UNIT = 8;
    static final int MARGIN = 16;
    static final int TITLE = 15;
    static final int TITLE_LINE = 24;
    static final int SMALL = 12;
    static final int LINE = 16;
    static final int LANE = 14;
    static final int MAIN_WIDTH = 176;
    static final int SIDE_WIDTH = 128;
    static final int START_SIZE = 16;
    static final int CAPTION_WIDTH = 128;
    static final int GAP = 32;

    private Metrics() {}

    static double width(List<String> lines, int size) {
        return lines.stream().mapToDouble(Lines::width).max().orElse(0) * size;
    }

    /** A text in lines that fit a width in pixels at a size. */
    static List<String> wrap(String text, int size, int width) {
        return Lines.wrap(text, (double) width / size);
    }

    /** A step's caption: name and role on one line where they fit, otherwise the role begins a line of its own. */
    static List<String> caption(Graph.Edge edge, int width) {
        if (edge.role().isEmpty() || Lines.width(edge.caption()) * SMALL <= width) {
            return wrap(edge.caption(), SMALL, width);
        }
        return Stream.of(edge.label(), edge.role())
                .flatMap(text -> wrap(text, SMALL, width).stream())
                .toList();
    }

    static int snap(double pixels) {
        return (int) Math.ceil(pixels / UNIT) * UNIT;
    }
}
