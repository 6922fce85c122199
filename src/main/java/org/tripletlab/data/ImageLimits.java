package org.tripletlab.data;

/** Limits of image size and number of classes of a data set, for all file formats. */
public final class ImageLimits {
    /** The largest height and width of an image, pixels. */
    public static final int MAX_SIDE = 256;

    /** The largest number of classes. */
    public static final int MAX_CLASSES = 1000;

    private ImageLimits() {}

    /** Returns the default memory limit of a data set: a third of the Java heap, bytes. */
    public static long defaultMaxBytes() {
        return Runtime.getRuntime().maxMemory() / 3;
    }

    /** Returns the memory of the pixels and labels of a split, bytes. */
    public static long bytesOf(Examples examples) {
        return examples.pixels().length + (long) Integer.BYTES * examples.count();
    }
}
