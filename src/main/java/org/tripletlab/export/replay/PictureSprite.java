package org.tripletlab.export.replay;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.export.ExportException;

/**
 * The images of some points in one grey PNG, row by row, all equally large: as they are, or reduced to what the page has
 * room for.
 *
 * @param columns images in a row
 * @param width pixels of an image, across
 * @param height pixels of an image, down
 * @param png the whole picture
 */
record PictureSprite(int columns, int width, int height, byte[] png) {
    /** No images, where a session is shown without them. */
    private static final PictureSprite NONE = new PictureSprite(1, 0, 0, new byte[0]);

    /** Pixels of all images together: 2,000 images of 28 × 28 stay as they are. */
    private static final double ROOM = 2000 * 28 * 28;

    /** Larger than this, an image tells no more in a card beside the pointer. */
    private static final int LARGEST = 96;

    /**
     * Draws the images of these points.
     *
     * @param points places in the probe set
     */
    static PictureSprite of(EvaluationSet probe, int[] points) throws IOException {
        Examples examples = probe.examples();
        if (!examples.hasPixels()) {
            return NONE;
        }
        double room = Math.sqrt(ROOM / Math.max(1, points.length) / examples.imageSize());
        double largest = (double) LARGEST / Math.max(examples.width(), examples.height());
        double scale = Math.min(1, Math.min(room, largest));
        int width = (int) Math.max(1, Math.floor(examples.width() * scale + 1e-9));
        int height = (int) Math.max(1, Math.floor(examples.height() * scale + 1e-9));
        int columns = (int) Math.max(1, Math.ceil(Math.sqrt(points.length)));
        int rows = (points.length + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(columns * width, rows * height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (int i = 0; i < points.length; i++) {
            BufferedImage image = image(examples, probe.indices()[points[i]]);
            int x = i % columns * width;
            int y = i / columns * height;
            if (width == examples.width() && height == examples.height()) {
                sheet.getRaster().setRect(x, y, image.getRaster());
            } else {
                pen.drawImage(image, x, y, width, height, null);
            }
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        if (!ImageIO.write(sheet, "png", png)) {
            throw ExportException.noEncoder("PNG");
        }
        return new PictureSprite(columns, width, height, png.toByteArray());
    }

    private static BufferedImage image(Examples examples, int index) {
        BufferedImage image = new BufferedImage(examples.width(), examples.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = new byte[examples.imageSize()];
        System.arraycopy(examples.pixels(), index * examples.imageSize(), pixels, 0, pixels.length);
        image.getRaster().setDataElements(0, 0, examples.width(), examples.height(), pixels);
        return image;
    }

    /** Returns the address that carries the picture in itself; empty without one. */
    String address() {
        return png.length == 0
                ? ""
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
