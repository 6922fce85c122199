package org.tripletlab.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.render.style.SphereTheme;

/**
 * The paper of one picture and what is drawn on it with. Lengths are in units; how many pixels a unit has is known to the
 * file alone, so that a large picture has the same layout and more detail.
 */
final class PicturePage {
    /** Distance of everything from the edge. */
    static final double MARGIN = 36;

    private static final double TITLE = 24;
    /** A title that is too wide is written smaller before it is cut. */
    private static final double LEAST_TITLE = 15;

    private static final double BODY = 14;
    private static final double LINE = 21;

    private final Graphics2D pen;
    private final Graphics2D ruler;
    private final PictureText text;
    private final SphereTheme theme;
    private final int width;
    private final int height;
    private final boolean vectors;
    private final double pixelsPerUnit;

    /**
     * Lays a page open.
     *
     * @param pen draws on it, in units
     * @param width in units
     * @param height in units
     * @param vectors whether what is drawn stays lines and text
     * @param pixelsPerUnit how finely images on it are made
     */
    PicturePage(Graphics2D pen, SphereTheme theme, int width, int height, boolean vectors, double pixelsPerUnit)
            throws IOException {
        this.pen = pen;
        this.theme = theme;
        this.width = width;
        this.height = height;
        this.vectors = vectors;
        this.pixelsPerUnit = pixelsPerUnit;
        text = PictureText.load();
        // Text is measured alike for all formats.
        ruler = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        PictureText.smooth(ruler);
    }

    Graphics2D pen() {
        return pen;
    }

    SphereTheme theme() {
        return theme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean vectors() {
        return vectors;
    }

    double pixelsPerUnit() {
        return pixelsPerUnit;
    }

    double textWidth(String words, boolean heavy, double size) {
        return text.width(ruler, words, heavy, size);
    }

    String shorten(String words, boolean heavy, double size, double room) {
        return text.shorten(ruler, words, heavy, size, room);
    }

    List<String> wrap(String words, double size, double room, int mostLines) {
        return text.wrap(ruler, words, size, room, mostLines);
    }

    /** Writes a line, from x rightwards. */
    void write(String words, boolean heavy, double size, double x, double baseline, int colour) {
        if (words.isBlank()) {
            return;
        }
        pen.setColor(new Color(colour));
        draw(words, heavy, size, x, baseline);
    }

    void writeCentred(String words, boolean heavy, double size, double middle, double baseline, int colour) {
        write(words, heavy, size, middle - textWidth(words, heavy, size) / 2, baseline, colour);
    }

    void writeRight(String words, boolean heavy, double size, double right, double baseline, int colour) {
        write(words, heavy, size, right - textWidth(words, heavy, size), baseline, colour);
    }

    /** A pen for lines and text sees to characters that the bundled typeface lacks itself. */
    private void draw(String words, boolean heavy, double size, double x, double baseline) {
        if (vectors) {
            pen.setFont(text.font(heavy, size));
            pen.drawString(words, (float) x, (float) baseline);
        } else {
            text.draw(pen, words, heavy, size, x, baseline);
        }
    }

    /** Writes a line centred, with a halo in the colour of the ground, so that it reads over points and lines. */
    void writeOver(String words, double size, double middle, double baseline, double opacity) {
        double left = middle - textWidth(words, true, size) / 2;
        pen.setColor(faded(theme.background(), opacity));
        pen.setStroke(new BasicStroke(3.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(text.outline(words, true, size, left, baseline));
        pen.setColor(faded(theme.ink(), opacity));
        draw(words, true, size, left, baseline);
    }

    /** Draws a straight or broken line through corners x0, y0, x1, y1, … */
    void line(double[] corners, double lineWidth, Color colour, float... dashes) {
        if (corners.length < 4) {
            return;
        }
        Path2D.Double path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i + 1 < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(
                (float) lineWidth,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                dashes.length == 0 ? null : dashes,
                0));
        pen.draw(path);
    }

    /** Returns a colour of less weight. */
    static Color faded(int rgb, double opacity) {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int)
                Math.round(255 * Math.max(0, Math.min(1, opacity))));
    }

    /**
     * Writes title and caption at their places.
     *
     * @param title one line
     * @param caption paragraphs of at most three lines each; blank ones are left out
     * @return the room between them
     */
    Rectangle2D.Double frame(String title, List<String> caption) {
        double room = width - 2 * MARGIN;
        double size = Math.max(LEAST_TITLE, Math.min(TITLE, TITLE * room / textWidth(title, true, TITLE)));
        write(shorten(title, true, size, room), true, size, MARGIN, MARGIN + 0.8 * TITLE, theme.ink());
        List<String> lines = new ArrayList<>();
        for (String paragraph : caption) {
            if (!paragraph.isBlank()) {
                lines.addAll(wrap(paragraph, BODY, room, 3));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            double baseline = height - MARGIN - (lines.size() - 1 - i) * LINE;
            write(lines.get(i), false, BODY, MARGIN, baseline, theme.mutedInk());
        }
        double top = MARGIN + TITLE + 18;
        double bottom = height - MARGIN - lines.size() * LINE - 14;
        return new Rectangle2D.Double(MARGIN, top, room, Math.max(1, bottom - top));
    }
}
