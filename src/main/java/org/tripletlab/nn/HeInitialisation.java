package org.tripletlab.nn;

import org.tripletlab.math.RandomStream;

/** Initial weights for layers with ReLU: N(0, 2 / inputs), biases 0 (He et al., 2015, eq. 10). */
final class HeInitialisation {
    private HeInitialisation() {}

    /**
     * Draws the weights of fully connected layers, laid out as {@link DenseLayer} reads them.
     *
     * @param widths numbers between the layers, input first
     * @param seed the experiment's seed; layer i uses stream "init" number i
     */
    static float[] draw(int[] widths, long seed) {
        int count = 0;
        for (int i = 1; i < widths.length; i++) {
            count += widths[i - 1] * widths[i] + widths[i];
        }
        float[] weights = new float[count];
        int offset = 0;
        for (int i = 1; i < widths.length; i++) {
            RandomStream random = RandomStream.of(seed, "init", i - 1);
            double deviation = StrictMath.sqrt(2.0 / widths[i - 1]);
            int end = offset + widths[i - 1] * widths[i];
            for (int j = offset; j < end; j++) {
                weights[j] = (float) (deviation * random.nextGaussian());
            }
            offset = end + widths[i];
        }
        return weights;
    }
}
