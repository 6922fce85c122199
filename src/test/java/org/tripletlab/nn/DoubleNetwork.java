package org.tripletlab.nn;

/** The same networks in plain double loops: slow, obvious, and independent of ND4J. */
final class DoubleNetwork {
    private final NetworkShape shape;
    private double[] weights;
    private int offset;

    DoubleNetwork(NetworkShape shape) {
        this.shape = shape;
    }

    double[] forward(double[] allWeights, float[] images) {
        weights = allWeights;
        int size = shape.inputSize();
        double[] raw = new double[images.length / size * shape.embeddingSize()];
        for (int image = 0; image < images.length / size; image++) {
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = images[image * size + i];
            }
            offset = 0;
            if (shape.network().kind() == NetworkKind.CNN) {
                int height = shape.imageHeight();
                int width = shape.imageWidth();
                int channels = 1;
                for (int filters : shape.network().filters()) {
                    values = convolve(values, height, width, channels, filters);
                    height = (height - 4) / 2;
                    width = (width - 4) / 2;
                    channels = filters;
                }
            }
            for (int hidden : shape.network().hidden()) {
                values = dense(values, hidden, shape.network().activation());
            }
            values = dense(values, shape.embeddingSize(), Activation.LINEAR);
            System.arraycopy(values, 0, raw, image * values.length, values.length);
        }
        return raw;
    }

    private double[] dense(double[] in, int outputs, Activation activation) {
        double[] out = new double[outputs];
        for (int j = 0; j < outputs; j++) {
            double sum = weights[offset + in.length * outputs + j];
            for (int i = 0; i < in.length; i++) {
                sum += in[i] * weights[offset + i * outputs + j];
            }
            out[j] = activate(sum, activation);
        }
        offset += in.length * outputs + outputs;
        return out;
    }

    private double[] convolve(double[] in, int height, int width, int channels, int filters) {
        int pooledHeight = (height - 4) / 2;
        int pooledWidth = (width - 4) / 2;
        double[] out = new double[pooledHeight * pooledWidth * filters];
        for (int y = 0; y < pooledHeight; y++) {
            for (int x = 0; x < pooledWidth; x++) {
                for (int f = 0; f < filters; f++) {
                    double most = Double.NEGATIVE_INFINITY;
                    for (int corner = 0; corner < 4; corner++) {
                        int top = 2 * y + corner / 2;
                        int left = 2 * x + corner % 2;
                        double sum = weights[offset + 25 * channels * filters + f];
                        for (int dy = 0; dy < 5; dy++) {
                            for (int dx = 0; dx < 5; dx++) {
                                for (int c = 0; c < channels; c++) {
                                    double pixel = in[((top + dy) * width + left + dx) * channels + c];
                                    sum += pixel * weights[offset + ((dy * 5 + dx) * channels + c) * filters + f];
                                }
                            }
                        }
                        most = Math.max(most, activate(sum, shape.network().activation()));
                    }
                    out[(y * pooledWidth + x) * filters + f] = most;
                }
            }
        }
        offset += 25 * channels * filters + filters;
        return out;
    }

    private static double activate(double sum, Activation activation) {
        return switch (activation) {
            case RELU -> Math.max(sum, 0);
            case LEAKY_RELU -> sum > 0 ? sum : 0.01 * sum;
            case TANH -> Math.tanh(sum);
            case LINEAR -> sum;
        };
    }
}
