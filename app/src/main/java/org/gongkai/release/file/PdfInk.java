package org.gongkai.release.file;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.gongkai.release.text.Masked;

/** The letters of a page and the areas painted before and after them. */
final class PdfInk {

    /** In points: lines and dots cover no letter. */
    private static final double THINNEST = 3;
    /** In points from its foot to its top: smaller letters nobody reads. */
    private static final double SMALLEST = 0.4;
    /** Page after page of coloured areas: whether light letters stand on one of them is not asked any more. */
    private static final int MOST_GROUNDS = 4000;

    private final Rectangle2D page;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Glyph> open = new ArrayList<>();
    private final List<Path2D> grounds = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfInk(Rectangle2D page) {
        this.page = page;
    }

    private static final class Glyph {
        final String letter;
        final Point2D low;
        final Point2D high;
        final boolean unseen;
        boolean covered;

        Glyph(String letter, Point2D low, Point2D high, boolean unseen) {
            this.letter = letter;
            this.low = low;
            this.high = high;
            this.unseen = unseen;
        }
    }

    void glyph(String letter, Point2D low, Point2D high, boolean invisible, boolean light) {
        boolean outside = !page.contains(low) || !page.contains(high);
        boolean tiny = low.distance(high) < SMALLEST;
        boolean unseen = outside || tiny || light && !standsOnColour(low);
        Glyph glyph = new Glyph(letter, low, high, invisible || unseen);
        glyphs.add(glyph);
        if (!letter.isBlank()) {
            open.add(glyph);
        }
    }

    private boolean standsOnColour(Point2D point) {
        return grounds.size() >= MOST_GROUNDS || grounds.stream().anyMatch(ground -> ground.contains(point));
    }

    /** Paints an opaque area, within what the page's clip leaves of it. */
    void area(Path2D shape, Rectangle2D clip, boolean light) {
        Rectangle2D bounds = shape.getBounds2D().createIntersection(clip);
        if (bounds.getWidth() < THINNEST || bounds.getHeight() < THINNEST) {
            return;
        }
        open.removeIf(glyph -> covers(shape, bounds, glyph));
        if (!light) {
            ground(new GeneralPath(shape));
        }
    }

    private static boolean covers(Path2D shape, Rectangle2D bounds, Glyph glyph) {
        glyph.covered = bounds.contains(glyph.low)
                && bounds.contains(glyph.high)
                && shape.contains(glyph.low)
                && shape.contains(glyph.high);
        return glyph.covered;
    }

    /** Remembers an area that light letters can be read on. */
    void ground(Path2D shape) {
        if (grounds.size() < MOST_GROUNDS) {
            grounds.add(shape);
        }
    }

    boolean firstSight(Object image) {
        return seen.add(image);
    }

    /**
     * Tells runs of covered and of unseen letters.
     *
     * @param scanned whether the page is a picture: then the unseen letters are what was recognised in it
     */
    void tell(String place, boolean scanned, Findings findings) {
        StringBuilder covered = new StringBuilder();
        StringBuilder unseen = new StringBuilder();
        for (Glyph glyph : glyphs) {
            boolean gap = glyph.letter.isBlank();
            collect(glyph.covered || gap && !covered.isEmpty(), glyph, covered, "covered-text", place, findings);
            boolean hidden = glyph.unseen && !scanned && !glyph.covered;
            collect(hidden || gap && !unseen.isEmpty(), glyph, unseen, "hidden-text", place, findings);
        }
        tell("covered-text", covered, place, findings);
        tell("hidden-text", unseen, place, findings);
    }

    private static void collect(
            boolean wanted, Glyph glyph, StringBuilder run, String kind, String place, Findings findings) {
        if (wanted) {
            run.append(glyph.letter);
        } else {
            tell(kind, run, place, findings);
        }
    }

    private static void tell(String kind, StringBuilder run, String place, Findings findings) {
        String words = run.toString();
        run.setLength(0);
        if (!words.isBlank()) {
            findings.add(kind, place, kind.equals("covered-text") ? Masked.blackedOut(words) : Masked.words(words));
        }
    }
}
