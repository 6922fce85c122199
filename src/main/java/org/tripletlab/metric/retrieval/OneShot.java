package org.tripletlab.metric.retrieval;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tripletlab.math.RandomStream;

/**
 * N-way K-shot recognition: of N classes K images each are enrolled, then one other image of each class is assigned to
 * the class whose enrolled mean is nearest (for K = 1: to the nearest enrolled image). Repeated with other classes and
 * images.
 *
 * <p>When to use it: on classes held out of training; on trained ones it only confirms that training worked. Chance is
 * 1/N, and so is a collapsed embedding without order. More shots help where the cones are wide, because a mean of K
 * images is nearer to the class mean than one of them; they hardly help where cones are narrow, and not at all where
 * two classes coincide.
 *
 * @param ways N
 * @param shots K
 * @param trials number of repetitions
 * @param accuracy share of images assigned to their own class; ↑
 * @param deviation standard deviation of that share over the trials
 */
public record OneShot(int ways, int shots, int trials, double accuracy, double deviation) {
    /**
     * Runs the trials. The same labels, numbers and seed give the same trials for any vectors, so that embeddings and
     * pixels are compared on the same images.
     *
     * @param vectors vectors, row-major, all finite
     * @param size numbers of a vector
     * @param labels class of each vector, from 0
     * @param ways N, at least 2
     * @param shots K, at least 1
     * @param trials at least 1
     * @param seed of the trials
     * @throws IllegalArgumentException if fewer than N classes have K + 1 images
     */
    public static OneShot of(double[] vectors, int size, int[] labels, int ways, int shots, int trials, long seed) {
        int[][] members = membersOf(labels, shots + 1);
        if (ways < 2 || members.length < ways) {
            throw new IllegalArgumentException(ways + "-way recognition with " + shots + " shots needs " + ways
                    + " classes of at least " + (shots + 1) + " images, but only " + members.length
                    + " have as many. Choose fewer ways or shots.");
        }
        // Integer sums: equal results in all trials give a deviation of exactly 0.
        long sum = 0;
        long squares = 0;
        for (int trial = 0; trial < trials; trial++) {
            long right = right(trial(vectors, size, members, ways, shots, trial, seed));
            sum += right;
            squares += right * right;
        }
        double accuracy = (double) sum / ((long) trials * ways);
        double variance = trials < 2 ? 0 : (double) (trials * squares - sum * sum) / trials / (trials - 1);
        return new OneShot(ways, shots, trials, accuracy, Math.sqrt(variance) / ways);
    }

    /** Returns the standard error of the accuracy over trials on the same images: deviation / √trials. */
    public double standardError() {
        return deviation / Math.sqrt(trials);
    }

    /** Returns how many classes have more than this many images. */
    public static int classesWithMoreThan(int shots, int[] labels) {
        return membersOf(labels, shots + 1).length;
    }

    /**
     * Repeats one of the trials for inspection.
     *
     * @param trial its number, from 0; the rest as {@link #of}
     */
    public static OneShotTrial trial(
            double[] vectors, int size, int[] labels, int ways, int shots, int trial, long seed) {
        return trial(vectors, size, membersOf(labels, shots + 1), ways, shots, trial, seed);
    }

    private static OneShotTrial trial(
            double[] vectors, int size, int[][] members, int ways, int shots, int trial, long seed) {
        return OneShotTrial.play(vectors, size, members, ways, shots, RandomStream.of(seed, "one-shot", trial));
    }

    /** Returns the number of images of one trial that are assigned to their own class. */
    private static int right(OneShotTrial trial) {
        int right = 0;
        for (int question = 0; question < trial.ways(); question++) {
            right += trial.answer(question) == question ? 1 : 0;
        }
        return right;
    }

    private static int[][] membersOf(int[] labels, int atLeast) {
        int classes = Arrays.stream(labels).max().orElse(-1) + 1;
        int[][] members = new int[classes][];
        int enough = 0;
        for (int label = 0; label < classes; label++) {
            int wanted = label;
            int[] rows = IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == wanted)
                    .toArray();
            if (rows.length >= atLeast) {
                members[enough++] = rows;
            }
        }
        return Arrays.copyOf(members, enough);
    }
}
