package org.tripletlab.nn;

/** The same network in plain double loops: slow, obvious, and independent of ND4J. */
final class DoubleMlp {
    private final int[] widths;

    DoubleMlp(int... widths) {
        this.widths = widths;
    }

    double[] forward(double[] weights, float[] images) {
        double[] values = new double[images.length];
        for (int i = 0; i < images.length; i++) {
            values[i] = images[i];
        }
        int rows = images.length / widths[0];
        int offset = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            int in = widths[layer - 1];
            int out = widths[layer];
            double[] next = new double[rows * out];
            for (int r = 0; r < rows; r++) {
                for (int j = 0; j < out; j++) {
                    double sum = weights[offset + in * out + j];
                    for (int i = 0; i < in; i++) {
                        sum += values[r * in + i] * weights[offset + i * out + j];
                    }
                    next[r * out + j] = layer < widths.length - 1 ? Math.max(sum, 0) : sum;
                }
            }
            values = next;
            offset += in * out + out;
        }
        return values;
    }
}
