package org.tripletlab.nn;

import java.util.List;
import org.tripletlab.math.RandomStream;

/** Initial weights for layers with ReLU: N(0, 2 / inputs), biases 0 (He et al., 2015, eq. 10). */
final class HeInitialisation {
    private HeInitialisation() {}

    /**
     * Draws the weights of layers, in the layout that the layers read.
     *
     * @param layers the one nearest the image first
     * @param seed the experiment's seed; layer i uses stream "init" number i
     */
    static float[] draw(List<LayerShape> layers, long seed) {
        int count = layers.stream().mapToInt(LayerShape::weightCount).sum();
        float[] weights = new float[count];
        int offset = 0;
        for (int i = 0; i < layers.size(); i++) {
            LayerShape layer = layers.get(i);
            RandomStream random = RandomStream.of(seed, "init", i);
            double deviation = StrictMath.sqrt(2.0 / layer.inputs());
            int end = offset + layer.inputs() * layer.outputs();
            for (int j = offset; j < end; j++) {
                weights[j] = (float) (deviation * random.nextGaussian());
            }
            offset += layer.weightCount();
        }
        return weights;
    }
}
