package org.tripletlab.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Identical images in more than one class; uniformly grey ones are not counted.
 *
 * @param count images that are also in another class, each copy counted
 * @param classes labels of these classes, ascending
 */
record SharedImages(int count, List<Integer> classes) {
    /** A key is a hash of the pixels with the label in its last bits, so that sorting makes copies adjacent. */
    private static final int LABEL_BITS = 13;

    private static final long LABEL = (1L << LABEL_BITS) - 1;
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    /** Counts over all splits; a collision of the 51-bit hash occurs less than once in a thousand large sets. */
    static SharedImages of(List<Examples> splits) {
        long[] keys = keys(splits);
        Arrays.sort(keys);
        int count = 0;
        TreeSet<Integer> classes = new TreeSet<>();
        for (int from = 0, to; from < keys.length; from = to) {
            to = from + 1;
            while (to < keys.length && keys[to] >>> LABEL_BITS == keys[from] >>> LABEL_BITS) {
                to++;
            }
            // Sorted: the labels differ if the first and the last one do.
            if (keys[from] != keys[to - 1]) {
                count += to - from;
                for (int i = from; i < to; i++) {
                    classes.add((int) (keys[i] & LABEL));
                }
            }
        }
        return new SharedImages(count, List.copyOf(classes));
    }

    private static long[] keys(List<Examples> splits) {
        long[] keys = new long[splits.stream().mapToInt(Examples::count).sum()];
        int count = 0;
        for (Examples split : splits) {
            int size = split.imageSize();
            ByteBuffer pixels = ByteBuffer.wrap(split.pixels());
            for (int i = 0; i < split.count(); i++) {
                if (!ImageCensus.isBlank(split, i)) {
                    keys[count++] = (hash(pixels, i * size, size) & ~LABEL) | split.labels()[i];
                }
            }
        }
        return Arrays.copyOf(keys, count);
    }

    private static long hash(ByteBuffer pixels, int from, int size) {
        long hash = size;
        int at = from;
        for (; at + Long.BYTES <= from + size; at += Long.BYTES) {
            hash = (hash ^ pixels.getLong(at)) * MIXER;
            hash ^= hash >>> 32;
        }
        for (; at < from + size; at++) {
            hash = (hash ^ pixels.get(at)) * MIXER;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
