package org.gongkai.paper;

import static org.gongkai.paper.OfdXml.number;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.StringJoiner;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gongkai.paper.OfdXml.Element;
import org.jspecify.annotations.Nullable;

/** One page of a PDF file, drawn once more as a page of an OFD file: its lines, its pictures, and its text line by line. */
final class OfdPage extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRES = 25.4 / 72;

    private final PaperOfd.Resources resources;
    private final Element layer;
    private final AffineTransform paper;
    private final Path2D.Double path = new Path2D.Double();
    private @Nullable OfdText text;

    private OfdPage(PDPage page, PaperOfd.Resources resources, Element layer) {
        super(page);
        this.resources = resources;
        this.layer = layer;
        PDRectangle box = page.getMediaBox();
        // PDF counts points from the bottom, OFD millimetres from the top.
        this.paper = new AffineTransform(
                MILLIMETRES,
                0,
                0,
                -MILLIMETRES,
                -box.getLowerLeftX() * MILLIMETRES,
                box.getUpperRightY() * MILLIMETRES);
    }

    static byte[] of(PDPage page, PaperOfd.Resources resources) throws IOException {
        Element root = OfdXml.root("Page");
        root.child("Area").child("PhysicalBox").saying(box(page));
        Element layer =
                root.child("Content").child("Layer").with("ID", resources.id()).with("Type", "Body");
        OfdPage drawn = new OfdPage(page, resources, layer);
        drawn.processPage(page);
        drawn.finishText();
        return root.bytes();
    }

    /** The sheet, in millimetres. */
    static String box(PDPage page) {
        PDRectangle box = page.getMediaBox();
        return "0 0 " + number(box.getWidth() * MILLIMETRES) + " " + number(box.getHeight() * MILLIMETRES);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String characters = font.toUnicode(code);
        if (characters == null || characters.isEmpty()) {
            return;
        }
        Point2D at = paper.transform(new Point2D.Double(place.getTranslateX(), place.getTranslateY()), null);
        double size = place.getScalingFactorY() * MILLIMETRES;
        String name = font.getName().replaceFirst("^[A-Z]{6}\\+", "");
        int id = 0;
        for (int each : characters.codePoints().toArray()) {
            id = resources.font(name, each);
        }
        OfdText.Look look = new OfdText.Look(id, size, colour(getGraphicsState().getNonStrokingColor()), at.getY());
        if (text == null || !text.continues(look, at.getX())) {
            finishText();
            text = new OfdText(look);
        }
        text.add(characters, at.getX(), displacement.getX() * place.getScalingFactorX() * MILLIMETRES);
    }

    private void finishText() {
        if (text != null) {
            text.write(layer, resources);
        }
        text = null;
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        finishText();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image.getImage(), "png", out);
        }
        Rectangle2D place = getGraphicsState()
                .getCurrentTransformationMatrix()
                .createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
        Rectangle2D box = paper.createTransformedShape(place).getBounds2D();
        layer.child("ImageObject")
                .with("ID", resources.id())
                .with("Boundary", bounds(box))
                .with("CTM", number(box.getWidth()) + " 0 0 " + number(box.getHeight()) + " 0 0")
                .with("ResourceID", resources.picture(png.toByteArray()));
    }

    @Override
    public void strokePath() {
        draw(true, false);
    }

    @Override
    public void fillPath(int rule) {
        draw(false, true);
    }

    @Override
    public void fillAndStrokePath(int rule) {
        draw(true, true);
    }

    private void draw(boolean stroke, boolean fill) {
        finishText();
        Path2D drawn = new Path2D.Double(path, paper);
        path.reset();
        Rectangle2D box = drawn.getBounds2D();
        double width = transformWidth(getGraphicsState().getLineWidth()) * MILLIMETRES;
        if (stroke) {
            box = new Rectangle2D.Double(
                    box.getX() - width / 2, box.getY() - width / 2, box.getWidth() + width, box.getHeight() + width);
        }
        Element object = layer.child("PathObject")
                .with("ID", resources.id())
                .with("Boundary", bounds(box))
                .with("Stroke", stroke)
                .with("Fill", fill);
        if (stroke) {
            object.with("LineWidth", number(width));
            object.child("StrokeColor").with("Value", colour(getGraphicsState().getStrokingColor()));
        }
        if (fill) {
            object.child("FillColor").with("Value", colour(getGraphicsState().getNonStrokingColor()));
        }
        drawn.transform(AffineTransform.getTranslateInstance(-box.getX(), -box.getY()));
        object.child("AbbreviatedData").saying(strokes(drawn));
    }

    /** A path in the short writing of GB/T 33190: M, L, Q, B and C for its end. */
    private static String strokes(Path2D path) {
        StringJoiner strokes = new StringJoiner(" ");
        double[] at = new double[6];
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(at);
            strokes.add(String.valueOf("MLQBC".charAt(kind)));
            int numbers = switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                case PathIterator.SEG_QUADTO -> 4;
                case PathIterator.SEG_CUBICTO -> 6;
                default -> 0;
            };
            for (int i = 0; i < numbers; i++) {
                strokes.add(number(at[i]));
            }
        }
        return strokes.toString();
    }

    static String bounds(Rectangle2D box) {
        return number(box.getX()) + " " + number(box.getY()) + " " + number(box.getWidth()) + " "
                + number(box.getHeight());
    }

    /** Red, green and blue from 0 to 255. */
    private static String colour(PDColor colour) {
        try {
            int rgb = colour.toRGB();
            return (rgb >> 16 & 0xff) + " " + (rgb >> 8 & 0xff) + " " + (rgb & 0xff);
        } catch (IOException unknown) {
            return "0 0 0";
        }
    }

    @Override
    public void clip(int rule) {
        // The pages are our own: what is on them lies on the sheet.
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void shadingFill(COSName name) {
        throw new UnsupportedOperationException("papers have no shadings");
    }
}
