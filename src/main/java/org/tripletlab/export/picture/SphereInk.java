package org.tripletlab.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.function.IntFunction;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.render.paint.SphereSketch;
import org.tripletlab.render.style.MarkShape;

/** Puts the sketch of a sphere onto a page. */
final class SphereInk implements SphereSketch.Sheet {
    /** More points than this are drawn as an image in a vector file: they are not edited one by one, and viewers stay fast. */
    static final int MOST_VECTORS = 3000;

    private static final double IMAGE_FINENESS = 3;
    private static final double FINEST_IMAGE = 4000;
    private static final double VECTOR_GLASS = 480;
    private static final double PIXEL_GLASS = 1600;

    private final PicturePage page;
    private final Graphics2D pen;
    private final int width;
    private final int height;
    private final boolean asImage;

    private Path2D.Double path;
    private double endX;
    private double endY;
    private double pathWidth;
    private int pathRgb;
    private double pathAlpha;

    private BufferedImage image;
    private double fineness;
    private Graphics2D marks;

    /**
     * Makes the ink of one sphere.
     *
     * @param width of the view
     * @param height of the view
     * @param points how many there are
     */
    SphereInk(PicturePage page, int width, int height, int points) {
        this.page = page;
        this.pen = page.pen();
        this.width = width;
        this.height = height;
        this.asImage = page.vectors() && points > MOST_VECTORS;
    }

    @Override
    public void line(double x0, double y0, double x1, double y1, double lineWidth, int rgb, double alpha) {
        boolean goesOn = path != null
                && near(x0, endX)
                && near(y0, endY)
                && near(lineWidth, pathWidth)
                && rgb == pathRgb
                && near(alpha, pathAlpha);
        if (!goesOn) {
            flush();
            path = new Path2D.Double();
            path.moveTo(x0, y0);
            pathWidth = lineWidth;
            pathRgb = rgb;
            pathAlpha = alpha;
        }
        path.lineTo(x1, y1);
        endX = x1;
        endY = y1;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < 1e-6;
    }

    /** Draws the pieces that were gathered into one line, which has no darker joints then. */
    void flush() {
        if (path != null) {
            pen.setColor(PicturePage.faded(pathRgb, pathAlpha));
            pen.setStroke(new BasicStroke((float) pathWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            pen.draw(path);
            path = null;
        }
    }

    @Override
    public void ring(double x, double y, double radius, double lineWidth, int rgb, double alpha) {
        flush();
        pen.setColor(PicturePage.faded(rgb, alpha));
        pen.setStroke(new BasicStroke((float) lineWidth));
        pen.draw(disc(x, y, radius));
    }

    @Override
    public void dot(double x, double y, double radius, int rgb, double alpha) {
        flush();
        pen.setColor(PicturePage.faded(rgb, alpha));
        pen.fill(disc(x, y, radius));
    }

    private static Ellipse2D.Double disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void glass(double x, double y, double radius) {
        double most = page.vectors() ? VECTOR_GLASS : PIXEL_GLASS;
        double finest = page.vectors() ? 1 : page.pixelsPerUnit();
        placeDisc(x, y, radius, Math.min(most, 2 * radius * finest), side -> SphereSketch.glass(side, page.theme()));
    }

    @Override
    public void lens(double x, double y, double radius, IntFunction<int[]> picture) {
        double finest = page.vectors() ? IMAGE_FINENESS : page.pixelsPerUnit();
        placeDisc(x, y, radius, Math.min(FINEST_IMAGE, 2 * radius * finest), picture);
    }

    private void placeDisc(double x, double y, double radius, double pixels, IntFunction<int[]> picture) {
        flush();
        int side = (int) Math.max(2, Math.ceil(pixels));
        BufferedImage disc = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        disc.getRaster().setDataElements(0, 0, side, side, picture.apply(side));
        place(disc, x - radius, y - radius, 2 * radius / side);
    }

    private void place(BufferedImage placed, double x, double y, double size) {
        // Neither SVG nor PDF multiplies colours in advance.
        BufferedImage plain = new BufferedImage(placed.getWidth(), placed.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D copy = plain.createGraphics();
        copy.drawImage(placed, 0, 0, null);
        copy.dispose();
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform where = AffineTransform.getTranslateInstance(x, y);
        where.scale(size, size);
        pen.drawImage(plain, where, null);
    }

    @Override
    public void paper(double x, double y, double halfWidth, double halfHeight, int rgb) {
        flush();
        pen.setColor(new Color(rgb));
        pen.fill(new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight));
    }

    @Override
    public void beginMarks(int count) {
        flush();
        marks = pen;
        if (asImage && count > 0) {
            fineness = Math.min(IMAGE_FINENESS, FINEST_IMAGE / Math.max(width, height));
            image = new BufferedImage(
                    (int) Math.ceil(width * fineness), (int) Math.ceil(height * fineness), BufferedImage.TYPE_INT_ARGB);
            marks = image.createGraphics();
            PictureText.smooth(marks);
            marks.scale(fineness, fineness);
        }
    }

    @Override
    public void mark(MarkShape shape, double x, double y, double radius, double rimWidth, int fill, int rim) {
        marks.setColor(new Color(rim));
        marks.fill(outline(shape, x, y, radius));
        marks.setColor(new Color(fill));
        marks.fill(outline(shape, x, y, radius - rimWidth));
    }

    @Override
    public void endMarks() {
        if (image != null) {
            marks.dispose();
            place(image, 0, 0, 1 / fineness);
            image = null;
        }
    }

    /** Returns the outline of a mark. */
    static Shape outline(MarkShape shape, double x, double y, double radius) {
        double[] corners = shape.corners(radius);
        if (corners.length == 0) {
            return disc(x, y, radius);
        }
        Path2D.Double outline = new Path2D.Double();
        outline.moveTo(x + corners[0], y + corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            outline.lineTo(x + corners[i], y + corners[i + 1]);
        }
        outline.closePath();
        return outline;
    }
}
