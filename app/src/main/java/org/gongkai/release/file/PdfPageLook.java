package org.gongkai.release.file;

import com.drew.imaging.ImageProcessingException;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Follows how a page is painted, without painting it: what is drawn over text, and text that is drawn so that nobody sees it. */
final class PdfPageLook extends PDFGraphicsStreamEngine {

    private static final double OPAQUE = 0.9;
    private static final double WHOLE_PAGE = 0.8;
    /** Of the page: what is scanned in strips, or without its margins. */
    private static final double HALF = 0.5;
    /** Fewer letters beside a picture are a page number, a stamp or a heading. */
    private static final int FEWEST_GLYPHS = 40;

    private static final int MOST_WORDS = 1 << 18;
    private static final int LIGHT = 0xf8;
    private static final List<String> PHOTO = List.of("DCTDecode", "DCT");

    private final PdfInk ink;
    private final String place;
    private final Findings findings;
    private final Rectangle2D area;
    private GeneralPath path = new GeneralPath();
    private final PdfCover pictures;
    private final StringBuilder words = new StringBuilder();
    private Point2D last = new Point2D.Float();
    private int clipRule = -1;
    private int glyphs;
    private int unknown;

    PdfPageLook(PDPage page, String place, Findings findings) {
        super(page);
        PDRectangle box = page.getCropBox();
        this.area = new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
        this.ink = new PdfInk(area);
        this.pictures = new PdfCover(area);
        this.place = place;
        this.findings = findings;
    }

    void look() throws IOException {
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            cover(annotation);
            for (PDFormXObject appearance : appearances(annotation)) {
                appearance(appearance);
            }
        }
        ink.tell(place, pictures.share() >= WHOLE_PAGE, findings);
        findings.aside(place, words.toString());
    }

    /** Remarks and form fields are painted by streams of their own, one for each state. */
    private static List<PDFormXObject> appearances(PDAnnotation annotation) {
        List<PDFormXObject> all = new ArrayList<>();
        if (annotation.getCOSObject().getDictionaryObject(COSName.AP) instanceof COSDictionary kinds) {
            for (COSName kind : kinds.keySet()) {
                COSBase state = kinds.getDictionaryObject(kind);
                if (state instanceof COSStream stream) {
                    all.add(new PDFormXObject(stream));
                } else if (state instanceof COSDictionary states) {
                    states.keySet().stream()
                            .map(states::getDictionaryObject)
                            .filter(COSStream.class::isInstance)
                            .forEach(stream -> all.add(new PDFormXObject((COSStream) stream)));
                }
            }
        }
        return all;
    }

    private void appearance(PDFormXObject appearance) throws IOException {
        if (ink.firstSight(appearance.getCOSObject())) {
            PdfPageLook look = new PdfPageLook(getPage(), place, new Findings(""));
            look.processChildStream(appearance, getPage());
            findings.aside(place, look.words.toString());
        }
    }

    /** What programs are to read aloud instead of what is painted may stand in the midst of it. */
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        if (properties != null) {
            PdfStrings.of(properties).forEach(text -> findings.aside(place, text));
        }
    }

    /** Whether a machine cannot read what people see on the page. */
    boolean cannotBeRead() {
        return glyphs < FEWEST_GLYPHS && pictures.share() >= HALF || unknown * 3 > glyphs;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String unicode = font.toUnicode(code);
        glyphs++;
        unknown += unicode == null || unicode.isEmpty() || unicode.charAt(0) == '\ufffd' ? 1 : 0;
        boolean vertical = displacement.getX() == 0 && displacement.getY() != 0;
        float x = vertical ? 0 : displacement.getX() / 2;
        Point2D low = matrix.transformPoint(x, vertical ? -0.7f : 0.1f);
        Point2D high = matrix.transformPoint(x, vertical ? -0.2f : 0.6f);
        written(unicode, low);
        ink.glyph(unicode == null ? "?" : unicode, low, high, isInvisible(), isLight());
    }

    /** In the order of painting, which is another than that of the places on the page. */
    private void written(@Nullable String unicode, Point2D point) {
        if (words.length() > MOST_WORDS) {
            return;
        }
        boolean sameLine = Math.abs(point.getY() - last.getY()) < 3;
        boolean near = Math.abs(point.getX() - last.getX()) < 30;
        words.append(sameLine ? near ? "" : " " : "\n").append(unicode == null ? "?" : unicode);
        last = point;
    }

    private boolean isInvisible() {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean faint = mode.isFill() && !mode.isStroke() && state.getNonStrokeAlphaConstant() < 0.03;
        return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP || faint;
    }

    private boolean isLight() throws IOException {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode.isFill() && !mode.isStroke() && isLight(getGraphicsState().getNonStrokingColor());
    }

    private static boolean isLight(PDColor color) throws IOException {
        if (color.isPattern()) {
            return false;
        }
        int rgb = color.toRGB();
        return (rgb >> 16 & 0xff) >= LIGHT && (rgb >> 8 & 0xff) >= LIGHT && (rgb & 0xff) >= LIGHT;
    }

    private void fill() throws IOException {
        PDGraphicsState state = getGraphicsState();
        boolean normal = state.getBlendMode() == BlendMode.NORMAL || state.getBlendMode() == BlendMode.COMPATIBLE;
        boolean opaque = normal && state.getNonStrokeAlphaConstant() >= OPAQUE;
        if (opaque) {
            ink.area(path, clip(), isLight(state.getNonStrokingColor()));
        }
    }

    private Rectangle2D clip() {
        return getGraphicsState().getCurrentClippingPath().getBounds2D();
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Path2D shape = new GeneralPath(new Rectangle2D.Double(0, 0, 1, 1));
        shape.transform(matrix.createAffineTransform());
        Rectangle2D seen = shape.getBounds2D().createIntersection(area);
        boolean whole = seen.getWidth() * seen.getHeight() >= WHOLE_PAGE * area.getWidth() * area.getHeight();
        pictures.add(shape);
        if (image instanceof PDImageXObject object) {
            photo(object);
            boolean holed = object.getCOSObject().containsKey(COSName.SMASK)
                    || object.getCOSObject().containsKey(COSName.MASK);
            if (!holed && !image.isStencil()) {
                picture(shape, whole);
            }
        }
    }

    /** A scanned page lies over or under the text that was recognised in it, and covers nothing by that. */
    private void picture(Path2D shape, boolean whole) {
        if (whole) {
            ink.ground(shape);
        } else {
            ink.area(shape, clip(), false);
        }
    }

    private void photo(PDImageXObject image) throws IOException {
        List<COSName> filters = image.getStream().getFilters();
        boolean photo = !filters.isEmpty() && PHOTO.contains(filters.getLast().getName());
        if (!photo || !ink.firstSight(image.getCOSObject())) {
            return;
        }
        try (InputStream in = image.getStream().createInputStream(PHOTO)) {
            PictureLook.look(in, place, findings);
        } catch (ImageProcessingException e) {
            throw new IOException(e);
        }
    }

    /** Black boxes are often laid on as remarks, which anybody can take off again. */
    private void cover(PDAnnotation annotation) {
        String sort = String.valueOf(annotation.getSubtype());
        boolean filled = annotation.getCOSObject().getDictionaryObject(COSName.IC) instanceof COSArray colour
                && colour.size() > 0;
        boolean solid = annotation.getCOSObject().getFloat(COSName.CA, 1) >= OPAQUE;
        PDRectangle box = annotation.getRectangle();
        boolean covers = sort.equals("Redact") || filled && solid && sort.matches("Square|Circle|Polygon|FreeText|Ink");
        if (covers && box != null) {
            Rectangle2D shape =
                    new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
            ink.area(new GeneralPath(shape), area, false);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void clip(int windingRule) {
        clipRule = windingRule;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        start(x, y);
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        start(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    /** A path that lacks its beginning begins where its first line ends, as viewers have it. */
    private void start(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D point = path.getCurrentPoint();
        return point == null ? new Point2D.Float() : point;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        if (clipRule >= 0) {
            path.setWindingRule(clipRule);
            getGraphicsState().intersectClippingPath(path);
            clipRule = -1;
        }
        path = new GeneralPath();
    }

    @Override
    public void strokePath() {
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        path.setWindingRule(windingRule);
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fillPath(windingRule);
    }

    @Override
    public void shadingFill(COSName shading) {
        Rectangle2D clip = clip();
        ink.area(new GeneralPath(clip), clip, false);
    }
}
