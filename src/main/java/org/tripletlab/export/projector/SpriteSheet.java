package org.tripletlab.export.projector;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.export.ExportException;

/**
 * All images of a probe set in one picture, row by row from the top left, in the order of the probe set.
 *
 * <p>There are as many rows as columns, the last ones empty: the projector's shader divides an image's number by the rows to
 * find its row, and by the columns to find its column. A side has at most {@value #LONGEST_SIDE} pixels, beyond which the projector
 * refuses the picture; images that are too many for that are made smaller.
 */
final class SpriteSheet {
    static final int LONGEST_SIDE = 8192;

    private final EvaluationSet probe;
    private final int side;
    private final int width;
    private final int height;

    SpriteSheet(EvaluationSet probe) {
        this.probe = probe;
        this.side = (int) Math.ceil(Math.sqrt(probe.count()));
        Examples images = probe.examples();
        double scale = Math.min(1, (double) LONGEST_SIDE / side / Math.max(images.width(), images.height()));
        this.width = Math.max(1, (int) (images.width() * scale));
        this.height = Math.max(1, (int) (images.height() * scale));
    }

    /** Returns the width of one image in the picture, in pixels. */
    int imageWidth() {
        return width;
    }

    /** Returns the height of one image in the picture, in pixels. */
    int imageHeight() {
        return height;
    }

    void write(OutputStream out) throws IOException {
        if (!ImageIO.write(draw(), "png", out)) {
            throw ExportException.noEncoder("PNG");
        }
    }

    private BufferedImage draw() {
        Examples images = probe.examples();
        BufferedImage sheet = new BufferedImage(side * width, side * height, BufferedImage.TYPE_BYTE_GRAY);
        if (width == images.width() && height == images.height()) {
            // Pixel for pixel: drawing would pass the grey levels through a colour conversion.
            for (int i = 0; i < probe.count(); i++) {
                sheet.getRaster().setDataElements(i % side * width, i / side * height, width, height, pixels(i));
            }
            return sheet;
        }
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        BufferedImage one = new BufferedImage(images.width(), images.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < probe.count(); i++) {
            one.getRaster().setDataElements(0, 0, images.width(), images.height(), pixels(i));
            pen.drawImage(one, i % side * width, i / side * height, width, height, null);
        }
        pen.dispose();
        return sheet;
    }

    private byte[] pixels(int i) {
        Examples images = probe.examples();
        int from = probe.indices()[i] * images.imageSize();
        return java.util.Arrays.copyOfRange(images.pixels(), from, from + images.imageSize());
    }
}
