package org.tripletlab.math;

/**
 * A reproducible stream of random numbers, named after its use.
 *
 * <p>All randomness of an experiment comes from one seed through named streams ("batch", "miner", "init/0"), never from
 * a global. Two streams with different names or indices are independent, so adding a layer does not change the batches,
 * and a stream that is created for each step needs no state in a checkpoint.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014). Everything is integer arithmetic or {@link StrictMath}: the same numbers on every machine. Not thread-safe.
 */
public final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private RandomStream(long state) {
        this.state = state;
    }

    /**
     * Opens the stream with this name.
     *
     * @param seed the experiment's seed, any value
     * @param name use of the numbers
     */
    public static RandomStream of(long seed, String name) {
        return of(seed, name, 0);
    }

    /**
     * Opens one of a family of streams, for example one for each training step.
     *
     * @param seed the experiment's seed, any value
     * @param name use of the numbers
     * @param index which member of the family, any value
     */
    public static RandomStream of(long seed, String name, long index) {
        long mixed = mix(seed + GOLDEN_GAMMA);
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed ^ (name.charAt(i) + GOLDEN_GAMMA * (i + 1L)));
        }
        return new RandomStream(mix(mixed ^ mix(index + GOLDEN_GAMMA)));
    }

    /** Returns 64 uniform bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /**
     * Returns a uniform integer in [0, bound).
     *
     * @throws IllegalArgumentException if {@code bound} is below 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("The bound of a random integer must be at least 1, not " + bound + ".");
        }
        // Lemire's multiply-and-reject: exact uniformity with hardly ever a second draw.
        long product = (nextLong() >>> 32) * bound;
        long low = product & 0xFFFFFFFFL;
        if (low < bound) {
            long threshold = (0x100000000L - bound) % bound;
            while (low < threshold) {
                product = (nextLong() >>> 32) * bound;
                low = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /** Returns a uniform number in [0, 1) with 53 random bits. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Returns a uniform number in [low, high). */
    public double nextDouble(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /** Returns a normally distributed number with mean 0 and standard deviation 1 (Marsaglia's polar method). */
    public double nextGaussian() {
        double u;
        double radius;
        do {
            u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            radius = u * u + v * v;
        } while (radius >= 1 || radius == 0);
        return u * StrictMath.sqrt(-2 * StrictMath.log(radius) / radius);
    }

    /**
     * Chooses {@code count} different integers of [0, bound) in random order.
     *
     * @throws IllegalArgumentException if {@code count} is not in [0, bound]
     */
    public int[] nextDistinct(int bound, int count) {
        if (count < 0 || count > bound) {
            throw new IllegalArgumentException("Cannot choose " + count + " different numbers out of " + bound + ".");
        }
        int[] pool = new int[bound];
        for (int i = 0; i < bound; i++) {
            pool[i] = i;
        }
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            int j = i + nextInt(bound - i);
            chosen[i] = pool[j];
            pool[j] = pool[i];
        }
        return chosen;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
