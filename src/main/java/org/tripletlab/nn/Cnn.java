package org.tripletlab.nn;

import java.util.List;

/**
 * A convolutional network after LeNet-5 (LeCun et al. 1998, "Gradient-based learning applied to document recognition",
 * section II): two convolutions with pooling, then fully connected layers.
 *
 * <p>When to use: when the MLP limits the accuracy, or when objects may be shifted within the image. A step takes about
 * ten times as long.
 */
final class Cnn implements EmbeddingNetwork {
    private final NetworkShape shape;
    private final int batchSize;
    private final boolean learns;
    private final ConvolutionLayer first;
    private final ConvolutionLayer second;
    private final DenseStack layers;
    private final float[] images;
    private final float[] firstGradient;
    private final float[] secondGradient;

    Cnn(NetworkShape shape, int batchSize, boolean learns) {
        Gradients lowest = learns ? Gradients.WEIGHTS : Gradients.NONE;
        this.shape = shape;
        this.batchSize = batchSize;
        this.learns = learns;
        List<Integer> filters = shape.network().filters();
        PatchGrid near = new PatchGrid(shape.imageHeight(), shape.imageWidth(), 1);
        PatchGrid far = new PatchGrid(near.blocksHigh(), near.blocksWide(), filters.get(0));
        first = new ConvolutionLayer(
                near, batchSize, filters.get(0), shape.network().activation(), 0, lowest);
        second = new ConvolutionLayer(
                far, batchSize, filters.get(1), shape.network().activation(), first.weightEnd(), lowest.above());
        List<LayerShape> all = shape.layers();
        layers = new DenseStack(
                batchSize,
                all.subList(2, all.size()),
                shape.network().activation(),
                second.weightEnd(),
                lowest.above());
        images = new float[batchSize * shape.inputSize()];
        firstGradient = learns ? new float[first.outputs().length] : null;
        secondGradient = learns ? new float[second.outputs().length] : null;
    }

    @Override
    public NetworkShape shape() {
        return shape;
    }

    @Override
    public int batchSize() {
        return batchSize;
    }

    @Override
    public void setWeights(float[] weights) {
        first.setWeights(weights);
        second.setWeights(weights);
        layers.setWeights(weights);
    }

    @Override
    public void forward(float[] batch, float[] raw) {
        System.arraycopy(batch, 0, images, 0, images.length);
        first.forward(images);
        second.forward(first.outputs());
        layers.forward(second.outputs(), raw);
    }

    @Override
    public void backward(float[] rawGradient, float[] weightGradient) {
        if (!learns) {
            throw new IllegalStateException(Networks.ONLY_FORWARD);
        }
        layers.backward(rawGradient, weightGradient, secondGradient);
        second.backward(first.outputs(), secondGradient, weightGradient, firstGradient);
        first.backward(images, firstGradient, weightGradient, null);
    }
}
