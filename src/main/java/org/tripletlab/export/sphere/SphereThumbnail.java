package org.tripletlab.export.sphere;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.ExportException;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.math.Projection;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.paint.ClassShapes;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.PointCloud;

/** A small sphere for tables and reports: no title, no legend, some kilobytes. */
public final class SphereThumbnail {
    /** Names of more classes than this would hide the points. */
    private static final int MOST_NAMED = 12;

    /** Of the picture in a session file. */
    private static final int SIDE = 240;

    private static final double SCALE = 0.62;
    private static final double NAME_SIZE = 20;
    /** Points beyond this many add bytes, not shape. */
    private static final int MOST_POINTS = 800;

    private static final float QUALITY = 0.75f;

    private SphereThumbnail() {}

    /**
     * Draws the embeddings of a recording.
     *
     * @param side width and height in pixels
     * @return the picture as JPEG
     * @throws IOException if this machine cannot draw text or write JPEG
     */
    public static byte[] draw(Recording recording, TrainingData data, int side) throws IOException {
        int size = recording.snapshot().embeddingSize();
        return draw(recording, data, side, unit -> Projection.of(unit, size));
    }

    /**
     * Draws the embeddings of a recording as they are seen elsewhere.
     *
     * @param side width and height in pixels
     * @param projecting finds the projection of the embeddings, N×D
     * @return the picture as JPEG
     * @throws IOException if this machine cannot draw text or write JPEG
     */
    public static byte[] draw(
            Recording recording, TrainingData data, int side, Function<double[], Projection> projecting)
            throws IOException {
        return jpeg(image(recording, data, side, projecting));
    }

    /**
     * Draws the embeddings of a recording for a session file.
     *
     * @return the picture as PNG
     * @throws IOException if this machine cannot draw text or write PNG
     */
    public static byte[] png(Recording recording, TrainingData data) throws IOException {
        int size = recording.snapshot().embeddingSize();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image(recording, data, SIDE, unit -> Projection.of(unit, size)), "png", bytes)) {
            throw ExportException.noEncoder("PNG");
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(
            Recording recording, TrainingData data, int side, Function<double[], Projection> projecting)
            throws IOException {
        PointCloud cloud = thinned(RunPicture.cloud(recording, data.probe(), projecting));
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        SphereTheme theme = SphereTheme.LIGHT.withBackground(0xFFF5F7FA);
        Graphics2D pen = image.createGraphics();
        PictureText.smooth(pen);
        pen.setColor(new Color(theme.background()));
        pen.fillRect(0, 0, side, side);
        List<String> names = new ArrayList<>(data.probe().classNames());
        // A heap of all classes, without words of any language.
        names.add(names.get(0) + " … " + names.get(names.size() - 1));
        boolean named = names.size() <= MOST_NAMED;
        PictureText text = PictureText.load();
        new LabelledSphere(
                        cloud,
                        new ClassShapes(RunPicture.rings(recording.snapshot()), ClassCones.NONE),
                        names.stream()
                                .map(name -> named ? text.shorten(pen, name, true, NAME_SIZE * SCALE, side / 4.0) : "")
                                .toList(),
                        SphereViewOptions.HOME,
                        theme,
                        SCALE,
                        NAME_SIZE)
                .draw(image, pen, text, 0, side, side);
        pen.dispose();
        return image;
    }

    private static PointCloud thinned(PointCloud cloud) {
        int count = cloud.labels().length;
        int every = (count + MOST_POINTS - 1) / MOST_POINTS;
        if (every <= 1) {
            return cloud;
        }
        int kept = (count + every - 1) / every;
        float[] xyz = new float[3 * kept];
        int[] labels = new int[kept];
        for (int i = 0; i < kept; i++) {
            labels[i] = cloud.labels()[i * every];
            System.arraycopy(cloud.xyz(), 3 * i * every, xyz, 3 * i, 3);
        }
        return new PointCloud(xyz, labels, cloud.classes(), cloud.axes());
    }

    /** JPEG, because smooth glass takes four times the room as PNG. */
    private static byte[] jpeg(BufferedImage image) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        if (!writers.hasNext()) {
            throw ExportException.noEncoder("JPEG");
        }
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
