package org.gongkai.release.file;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;

/** How much of a page is covered by all of its pictures together, told by the squares of a grid. */
final class PdfCover {

    private static final int SIDE = 40;

    private final Rectangle2D page;
    private final BitSet squares = new BitSet(SIDE * SIDE);

    PdfCover(Rectangle2D page) {
        this.page = page;
    }

    void add(Path2D shape) {
        Rectangle2D seen = shape.getBounds2D().createIntersection(page);
        if (seen.isEmpty() || page.isEmpty() || squares.cardinality() == SIDE * SIDE) {
            return;
        }
        for (int line = 0; line < SIDE; line++) {
            for (int place = 0; place < SIDE; place++) {
                if (seen.contains(
                        middle(place, page.getX(), page.getWidth()), middle(line, page.getY(), page.getHeight()))) {
                    squares.set(line * SIDE + place);
                }
            }
        }
    }

    private static double middle(int square, double start, double length) {
        return start + (square + 0.5) * length / SIDE;
    }

    /** From nothing, 0, to all of the page, 1. */
    double share() {
        return squares.cardinality() / (double) (SIDE * SIDE);
    }
}
