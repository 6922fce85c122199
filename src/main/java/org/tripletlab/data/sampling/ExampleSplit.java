package org.tripletlab.data.sampling;

import java.nio.file.Path;
import org.tripletlab.data.ClassNumbering;
import org.tripletlab.data.DatasetException;
import org.tripletlab.data.DatasetFault;
import org.tripletlab.data.Examples;
import org.tripletlab.math.RandomStream;

/**
 * Split of images without a split of their own: a share of each class is kept for evaluation, the same images every
 * time, as for folders of pictures.
 *
 * @param train training part
 * @param test evaluation part
 */
public record ExampleSplit(Examples train, Examples test) {
    private static final long FIXED_SEED = 0;

    /**
     * Splits the images.
     *
     * @param place name of the images for messages
     * @param share share of each class that is kept, in (0, 1); at least one image, and two remain of three
     * @throws DatasetException if a class has one image
     */
    public static ExampleSplit of(Path place, Examples all, double share, ClassNumbering.Names names)
            throws DatasetException {
        int[][] members = ClassIndex.of(all.labels());
        boolean[] kept = new boolean[all.count()];
        for (int label = 0; label < members.length; label++) {
            int count = members[label].length;
            if (count == 0) {
                continue;
            }
            String name = names.of(new int[] {label}).get(0);
            if (count < 2) {
                throw DatasetFault.TOO_FEW_TO_SPLIT.with(place, name, count);
            }
            int tests = Math.max(1, Math.min((int) Math.round(count * share), Math.max(1, count - 2)));
            for (int index : RandomStream.of(FIXED_SEED, "split/" + name).nextDistinct(count, tests)) {
                kept[members[label][index]] = true;
            }
        }
        return new ExampleSplit(part(all, kept, false), part(all, kept, true));
    }

    private static Examples part(Examples all, boolean[] kept, boolean wanted) {
        int count = 0;
        for (boolean each : kept) {
            count += each == wanted ? 1 : 0;
        }
        int size = all.imageSize();
        byte[] pixels = new byte[count * size];
        int[] labels = new int[count];
        int next = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] == wanted) {
                System.arraycopy(all.pixels(), i * size, pixels, next * size, size);
                labels[next++] = all.labels()[i];
            }
        }
        return new Examples(all.height(), all.width(), pixels, labels);
    }
}
