package org.tripletlab.export.sphere;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tripletlab.export.font.PictureText;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.paint.ClassRings;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.PointCloud;

/**
 * The sphere as a picture for paper, slides and posters: title, sphere at true scale with class names, legend, caption.
 * Drawn without a display. Sizes are in units; {@code scale} says how many pixels a unit has, so that a picture of double
 * scale has the same layout and twice the detail.
 *
 * @param cloud the points
 * @param rings what the loss wants of the classes
 * @param cones how far the classes reach; none in a projection
 * @param classNames a name for each class
 * @param unseen classes that were never trained on: only the outline of their mark is in the legend; not copied
 * @param unseenNote what that outline means, below the legend; or empty
 * @param title one line, or empty
 * @param caption lines below the sphere, each wrapped to two at most: the recipe, what is to be seen; may be empty
 * @param look how the sphere is looked at; classes it hides are left out of the legend, too
 * @param theme the colours; a light ground unless asked otherwise, because pictures are printed
 * @param width in units, 320 to 8,000
 * @param height in units, 320 to 8,000
 * @param scale pixels per unit, 1 to 8
 */
public record SpherePicture(
        PointCloud cloud,
        ClassRings rings,
        ClassCones cones,
        List<String> classNames,
        BitSet unseen,
        String unseenNote,
        String title,
        List<String> caption,
        SphereViewOptions look,
        SphereTheme theme,
        int width,
        int height,
        int scale) {
    private static final long MOST_PIXELS = 100_000_000L;

    public SpherePicture {
        classNames = List.copyOf(classNames);
        caption = List.copyOf(caption);
        if (classNames.size() != cloud.classes()) {
            throw new IllegalArgumentException(
                    "A picture of " + cloud.classes() + " classes needs as many names, not " + classNames.size() + ".");
        }
        requireWithin("width", width, 320, 8000);
        requireWithin("height", height, 320, 8000);
        requireWithin("scale", scale, 1, 8);
        if ((long) width * scale * height * scale > MOST_PIXELS) {
            throw new IllegalArgumentException("A picture of " + (long) width * scale + " × " + (long) height * scale
                    + " pixels is too large: at most 100 million pixels are drawn; lower its size or scale.");
        }
    }

    private static void requireWithin(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "The " + what + " of a picture must be " + low + " to " + high + ", not " + value + ".");
        }
    }

    /** Returns a picture of 1200 × 900 units at scale 1 on a light ground, seen from the usual side. */
    public static SpherePicture of(PointCloud cloud, List<String> classNames) {
        return new SpherePicture(
                cloud,
                ClassRings.NONE,
                ClassCones.NONE,
                classNames,
                new BitSet(),
                "",
                "",
                List.of(),
                SphereViewOptions.HOME,
                SphereTheme.LIGHT,
                1200,
                900,
                1);
    }

    public SpherePicture withRings(ClassRings newRings) {
        return new SpherePicture(
                cloud,
                newRings,
                cones,
                classNames,
                unseen,
                unseenNote,
                title,
                caption,
                look,
                theme,
                width,
                height,
                scale);
    }

    public SpherePicture withCones(ClassCones newCones) {
        return new SpherePicture(
                cloud,
                rings,
                newCones,
                classNames,
                unseen,
                unseenNote,
                title,
                caption,
                look,
                theme,
                width,
                height,
                scale);
    }

    public SpherePicture withUnseen(BitSet newUnseen) {
        return new SpherePicture(
                cloud,
                rings,
                cones,
                classNames,
                newUnseen,
                unseenNote,
                title,
                caption,
                look,
                theme,
                width,
                height,
                scale);
    }

    public SpherePicture withUnseenNote(String newNote) {
        return new SpherePicture(
                cloud, rings, cones, classNames, unseen, newNote, title, caption, look, theme, width, height, scale);
    }

    public SpherePicture withText(String newTitle, List<String> newCaption) {
        return new SpherePicture(
                cloud,
                rings,
                cones,
                classNames,
                unseen,
                unseenNote,
                newTitle,
                newCaption,
                look,
                theme,
                width,
                height,
                scale);
    }

    public SpherePicture withLook(SphereViewOptions newLook) {
        return new SpherePicture(
                cloud,
                rings,
                cones,
                classNames,
                unseen,
                unseenNote,
                title,
                caption,
                newLook,
                theme,
                width,
                height,
                scale);
    }

    public SpherePicture withTheme(SphereTheme newTheme) {
        return new SpherePicture(
                cloud,
                rings,
                cones,
                classNames,
                unseen,
                unseenNote,
                title,
                caption,
                look,
                newTheme,
                width,
                height,
                scale);
    }

    public SpherePicture withSize(int newWidth, int newHeight, int newScale) {
        return new SpherePicture(
                cloud,
                rings,
                cones,
                classNames,
                unseen,
                unseenNote,
                title,
                caption,
                look,
                theme,
                newWidth,
                newHeight,
                newScale);
    }

    /** Returns this picture with another line below what its caption says already. */
    public SpherePicture withRemark(String line) {
        List<String> lines = new ArrayList<>(caption);
        lines.add(line);
        return withText(title, lines);
    }

    /**
     * Draws the picture, {@code width · scale} × {@code height · scale} pixels.
     *
     * @throws IOException with one sentence if this machine cannot draw text
     */
    public BufferedImage draw() throws IOException {
        return new PictureLayout(this, PictureText.load()).draw();
    }

    /**
     * Draws the picture and writes it as PNG with its recipe inside.
     *
     * @param recipe usually one JSON object; read back by {@link PngRecipe#read}
     * @throws IOException with one sentence if the picture cannot be drawn or written; no partial file is left
     */
    public void write(Path file, String recipe) throws IOException {
        PngRecipe.write(draw(), recipe, file);
    }
}
