package org.tripletlab.store;

import java.util.List;
import java.util.Optional;

/**
 * What was on the pad: strokes, or a picture that was shown to it. Arrays are not copied and must not be changed, so that a
 * drawing that has not changed equals itself.
 *
 * @param strokes in the order in which they were drawn; none beside a picture
 * @param picture what was shown
 */
public record SavedDrawing(List<Stroke> strokes, Optional<Picture> picture) {
    /** So many strokes and places are more than a hand draws; what has more is not saved. */
    public static final int MOST_STROKES = 2_000;

    /** Places of all strokes together. */
    public static final int MOST_PLACES = 200_000;

    /** Bytes of a picture, larger than any telephone makes one; what is larger is not saved. */
    public static final int MOST_PICTURE_BYTES = 32 << 20;

    /** How far places may lie outside the pad, in shares of its side: whoever draws slips over the edge. */
    public static final double REACH = 1;

    static final int LONGEST_NAME = 1_000;

    /** Copies the list. */
    public SavedDrawing {
        strokes = List.copyOf(strokes);
    }

    /**
     * One stroke of a round brush; all lengths are shares of the pad's side.
     *
     * @param width of the brush, above 0, at most 1
     * @param xy places, x and y in turn, from 0 at the left and at the top, within {@link #REACH} of the pad
     */
    public record Stroke(double width, double[] xy) {}

    /**
     * A picture as its file was.
     *
     * @param name of the file; empty if it had none
     * @param filesBrought how many files were brought, of which it was the first
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
