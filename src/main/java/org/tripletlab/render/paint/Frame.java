package org.tripletlab.render.paint;

import java.util.Optional;
import org.tripletlab.render.magnifier.MagnifierDisc;

/** Target of a renderer: colours, and the index of the point at each pixel. Not thread-safe. */
public final class Frame {
    /** Largest number of pixels of a frame: 100 million, about 800 MB with the indices. */
    private static final long MAX_PIXELS = 100_000_000L;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final int[] ids;
    private Optional<MagnifierDisc> magnifier = Optional.empty();

    /**
     * Creates an empty picture.
     *
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @throws IllegalArgumentException if a side is below 1 or the picture has more than 100 million pixels
     */
    public Frame(int width, int height) {
        if (width < 1 || height < 1 || (long) width * height > MAX_PIXELS) {
            throw new IllegalArgumentException("A picture of " + width + " × " + height
                    + " pixels cannot be drawn: both sides must be at least 1, with at most 100 million pixels.");
        }
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        this.ids = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Returns the colours, row by row from the top left, as premultiplied ARGB; the array itself, no copy. */
    public int[] pixels() {
        return pixels;
    }

    /** Returns the index of the point that each pixel shows, or −1; the array itself, no copy. */
    public int[] ids() {
        return ids;
    }

    void setLens(Optional<MagnifierDisc> disc) {
        magnifier = disc;
    }

    /** Tells whether a position is in the magnifier. */
    public boolean isInLens(double x, double y) {
        return magnifier.filter(disc -> disc.contains(x, y)).isPresent();
    }

    /**
     * Finds the point whose visible part is nearest to a position. In the magnifier only its own points count, outside
     * only the others.
     *
     * @param x from the left, in pixels
     * @param y from the top, in pixels
     * @param within largest distance, in pixels
     * @return the point's index, or −1 if none is that near; of several equally near the lowest index
     */
    public int nearestPoint(double x, double y, double within) {
        int fromX = (int) Math.max(0, StrictMath.floor(x - within));
        int toX = (int) Math.min(width - 1.0, StrictMath.floor(x + within));
        int fromY = (int) Math.max(0, StrictMath.floor(y - within));
        int toY = (int) Math.min(height - 1.0, StrictMath.floor(y + within));
        boolean inLens = isInLens(x, y);
        double best = within * within;
        int found = -1;
        for (int j = fromY; j <= toY; j++) {
            for (int i = fromX; i <= toX; i++) {
                int id = ids[j * width + i];
                if (id < 0) {
                    continue;
                }
                double dx = i + 0.5 - x;
                double dy = j + 0.5 - y;
                double squared = dx * dx + dy * dy;
                if (magnifier.isPresent() && isInLens(i + 0.5, j + 0.5) != inLens) {
                    continue;
                }
                if (squared < best || (squared == best && (found < 0 || id < found))) {
                    best = squared;
                    found = id;
                }
            }
        }
        return found;
    }
}
