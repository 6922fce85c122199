package org.tripletlab.nn.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OptimiserTest {
    private static final float[] GRADIENTS = {0.5f, -1.25f, 0.01f, 3f, -0.2f};

    @Test
    void adamFollowsThePublishedAlgorithm() {
        float[] weight = {1f};
        Adam adam = new Adam(1, 0.01);
        double w = 1;
        double m = 0;
        double v = 0;
        for (int t = 1; t <= GRADIENTS.length; t++) {
            double g = GRADIENTS[t - 1];
            adam.update(weight, new float[] {GRADIENTS[t - 1]});
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            double correctedM = m / (1 - Math.pow(0.9, t));
            double correctedV = v / (1 - Math.pow(0.999, t));
            w -= 0.01 * correctedM / (Math.sqrt(correctedV) + 1e-8);
            assertThat((double) weight[0]).isCloseTo(w, within(1e-6));
        }
    }

    @Test
    void momentumAccumulatesOldGradients() {
        float[] weight = {0f};
        MomentumSgd sgd = new MomentumSgd(1, 0.1);
        sgd.update(weight, new float[] {1f});
        assertThat(weight[0]).isCloseTo(-0.1f, within(1e-7f));
        sgd.update(weight, new float[] {1f});
        assertThat(weight[0]).isCloseTo(-0.29f, within(1e-7f));
    }

    @Test
    void aChangedLearningRateHoldsFromTheNextUpdate() {
        float[] weight = {0f};
        Optimiser sgd = new MomentumSgd(1, 0.1);
        sgd.setLearningRate(1);
        sgd.update(weight, new float[] {2f});
        assertThat(weight[0]).isCloseTo(-2f, within(1e-6f));
    }
}
