package org.gongkai.paper;

import static org.gongkai.paper.OfdXml.number;

import java.awt.geom.Rectangle2D;
import java.util.StringJoiner;
import org.gongkai.paper.OfdXml.Element;

/** Characters of one look on one line, each with its distance from the one before, as justified text needs it. */
final class OfdText {

    /** How high letters rise above the line and reach below it, in parts of their size. */
    private static final double ASCENT = 0.9;

    private static final double HEIGHT = 1.2;
    /** Further apart than this many times their size, characters are not of one line of text. */
    private static final double FAR = 3;

    /** What characters have in common; {@code line} is their base line in millimetres from the top. */
    record Look(int font, double size, String colour, double line) {}

    private final Look look;
    private final StringBuilder characters = new StringBuilder();
    private final StringJoiner distances = new StringJoiner(" ");
    private double first;
    private double last;
    private double end;

    OfdText(Look look) {
        this.look = look;
    }

    boolean continues(Look other, double x) {
        boolean near = x >= last && x - end < FAR * look.size();
        return near && other.equals(look);
    }

    void add(String character, double x, double width) {
        if (characters.isEmpty()) {
            first = x;
        } else {
            distances.add(number(x - last));
        }
        characters.append(character);
        last = x;
        end = x + width;
    }

    void write(Element layer, PaperOfd.Resources resources) {
        if (characters.toString().isBlank()) {
            return;
        }
        double rise = ASCENT * look.size();
        Element object = layer.child("TextObject")
                .with("ID", resources.id())
                .with(
                        "Boundary",
                        OfdPage.bounds(
                                new Rectangle2D.Double(first, look.line() - rise, end - first, HEIGHT * look.size())))
                .with("Font", look.font())
                .with("Size", number(look.size()));
        object.child("FillColor").with("Value", look.colour());
        Element code = object.child("TextCode").with("X", "0").with("Y", number(rise));
        if (characters.length() > 1) {
            code.with("DeltaX", distances);
        }
        code.saying(characters.toString());
    }
}
