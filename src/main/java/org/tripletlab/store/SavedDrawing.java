package org.tripletlab.store;

import java.util.List;
import java.util.Optional;

/**
 * Content of the drawing pad: strokes, or a picture. Arrays are not copied and must not be changed, so that an
 * unchanged drawing equals itself.
 *
 * @param strokes in drawing order; none beside a picture
 * @param picture the picture
 */
public record SavedDrawing(List<Stroke> strokes, Optional<Picture> picture) {
    /** Largest number of strokes to save, more than a drawing by hand has. */
    public static final int MOST_STROKES = 2_000;

    /** Largest number of points of all strokes together. */
    public static final int MOST_PLACES = 200_000;

    /** Largest picture to save in bytes, more than the pictures of phones have. */
    public static final int MOST_PICTURE_BYTES = 32 << 20;

    /** Largest distance of points outside the pad, as a share of its side: strokes may cross the edge. */
    public static final double REACH = 1;

    static final int LONGEST_NAME = 1_000;

    /** Copies the list. */
    public SavedDrawing {
        strokes = List.copyOf(strokes);
    }

    /**
     * One stroke of a round brush; all lengths are relative to the pad's side.
     *
     * @param width of the brush, above 0, at most 1
     * @param xy places, x and y in turn, from 0 at the left and at the top, within {@link #REACH} of the pad
     */
    public record Stroke(double width, double[] xy) {}

    /**
     * A picture with the bytes of its file.
     *
     * @param name of the file; empty if it had none
     * @param filesBrought number of files dropped, of which it was the first
     * @param bytes of the file
     */
    public record Picture(String name, int filesBrought, byte[] bytes) {}

    /** Tells whether it is small enough to be saved. */
    public boolean fits() {
        int places = strokes.stream().mapToInt(stroke -> stroke.xy().length / 2).sum();
        return strokes.size() <= MOST_STROKES
                && places <= MOST_PLACES
                && picture.filter(shown -> shown.bytes().length > MOST_PICTURE_BYTES)
                        .isEmpty();
    }
}
