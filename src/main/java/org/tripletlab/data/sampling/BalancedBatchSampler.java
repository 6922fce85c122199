package org.tripletlab.data.sampling;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tripletlab.batch.LabelledBatch;
import org.tripletlab.math.RandomStream;

/**
 * Balanced batch sampler: batches of P classes with K images each, so that every anchor has positives and negatives
 * (Schroff, Kalenichenko and Philbin, "FaceNet", CVPR 2015, section 3.2; Hermans, Beyer and Leibe, "In defense of the
 * triplet loss", 2017).
 *
 * <p>The batch of a step depends on the seed and the step alone, so any step can be repeated without replaying the ones
 * before it. Safe for use from several threads.
 */
public final class BalancedBatchSampler {
    private static final String STREAM = "batch";

    private final int[][] examplesOf;
    private final int[] classLabels;
    private final int classes;
    private final int perClass;
    private final long seed;

    /**
     * Creates a sampler.
     *
     * @param labels the class of each training image
     * @param classes P, classes per batch: 2 to the number of classes that have images
     * @param perClass K, images per class: 2 to the size of the smallest class that has images
     * @param seed the experiment's seed
     * @throws IllegalArgumentException if P or K is out of range; the message gives the range
     */
    public BalancedBatchSampler(int[] labels, int classes, int perClass, long seed) {
        int[][] byLabel = ClassIndex.of(labels);
        this.classLabels = IntStream.range(0, byLabel.length)
                .filter(label -> byLabel[label].length > 0)
                .toArray();
        this.examplesOf =
                Arrays.stream(classLabels).mapToObj(label -> byLabel[label]).toArray(int[][]::new);
        check("Classes per batch", classes, classLabels.length, "the number of training classes");
        check("Images per class", perClass, largestPerClass(labels), "the size of the smallest training class");
        this.classes = classes;
        this.perClass = perClass;
        this.seed = seed;
    }

    /** Returns the largest P for these labels: the number of classes with images. */
    public static int largestClasses(int[] labels) {
        return (int) Arrays.stream(ClassIndex.of(labels))
                .filter(members -> members.length > 0)
                .count();
    }

    /** Returns the largest K for these labels: the size of the smallest class that has images, 0 if none has. */
    public static int largestPerClass(int[] labels) {
        return Arrays.stream(ClassIndex.of(labels))
                .mapToInt(members -> members.length)
                .filter(size -> size > 0)
                .min()
                .orElse(0);
    }

    /** Returns the class with the fewest images, the first of them; empty if there is no image. */
    public static Optional<Integer> smallestClass(int[] labels) {
        int[][] members = ClassIndex.of(labels);
        return IntStream.range(0, members.length)
                .filter(label -> members[label].length > 0)
                .boxed()
                .min(Comparator.comparingInt(label -> members[label].length));
    }

    /**
     * Returns the batch of a step: P classes in ascending order, K different images of each in random order.
     *
     * @param step the number of the step, any value
     */
    public LabelledBatch sample(long step) {
        RandomStream random = RandomStream.of(seed, STREAM, step);
        int[] examples = new int[classes * perClass];
        int[] labels = new int[examples.length];
        int[] chosen = chooseClasses(random);
        for (int c = 0; c < classes; c++) {
            int from = c * perClass;
            Arrays.fill(labels, from, from + perClass, classLabels[chosen[c]]);
            chooseImages(random, examplesOf[chosen[c]], examples, from);
        }
        return new LabelledBatch(examples, labels, classes, perClass);
    }

    private int[] chooseClasses(RandomStream random) {
        if (classes == classLabels.length) {
            return IntStream.range(0, classes).toArray();
        }
        int[] chosen = random.nextDistinct(classLabels.length, classes);
        Arrays.sort(chosen);
        return chosen;
    }

    private void chooseImages(RandomStream random, int[] members, int[] examples, int from) {
        if (perClass > members.length / 2) {
            int[] positions = random.nextDistinct(members.length, perClass);
            for (int i = 0; i < perClass; i++) {
                examples[from + i] = members[positions[i]];
            }
            return;
        }
        // At most half of the class is drawn, so redrawing a repeat is cheaper than shuffling thousands.
        BitSet taken = new BitSet(members.length);
        for (int i = 0; i < perClass; i++) {
            int position;
            do {
                position = random.nextInt(members.length);
            } while (taken.get(position));
            taken.set(position);
            examples[from + i] = members[position];
        }
    }

    private static void check(String what, int value, int largest, String limit) {
        if (largest < 2) {
            throw new IllegalArgumentException(what + " must be at least 2, but " + limit + " is " + largest
                    + ". Use a data set with at least 2 classes of at least 2 images each.");
        }
        if (value < 2 || value > largest) {
            throw new IllegalArgumentException(
                    what + " must lie between 2 and " + largest + " (" + limit + "), not " + value + ".");
        }
    }
}
