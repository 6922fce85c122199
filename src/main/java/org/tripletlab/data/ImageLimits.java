package org.tripletlab.data;

/** How large the images of a data set may be and how many classes they may have, whatever files they come from. */
public final class ImageLimits {
    /** The largest height and width of an image, pixels. */
    public static final int MAX_SIDE = 256;

    /** The largest number of classes that labels may tell apart. */
    public static final int MAX_CLASSES = 1000;

    private ImageLimits() {}

    /** Returns the bound used by default for a whole data set: a third of the Java heap, bytes. */
    public static long defaultMaxBytes() {
        return Runtime.getRuntime().maxMemory() / 3;
    }

    /** Returns the memory that pixels and labels of a split take, bytes. */
    public static long bytesOf(Examples examples) {
        return examples.pixels().length + (long) Integer.BYTES * examples.count();
    }
}
