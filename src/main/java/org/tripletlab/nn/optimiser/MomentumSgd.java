package org.tripletlab.nn.optimiser;

import java.util.List;

/**
 * Stochastic gradient descent with momentum 0.9 (Polyak, 1964; in the form of Sutskever et al., 2013, eq. 1–2 without
 * Nesterov's look-ahead, and with the learning rate outside the velocity, as PyTorch does): v ← 0.9 v + g, w ← w − η v.
 *
 * <p>Steps grow and shrink with the gradient: where almost no triplet is active the weights almost stop, which Adam
 * hides.
 */
public final class MomentumSgd implements Optimiser {
    private static final float MOMENTUM = 0.9f;

    private final float[] velocity;
    private double learningRate;

    /**
     * Creates the optimiser with velocity 0.
     *
     * @param weightCount number of weights
     * @param learningRate above 0
     */
    public MomentumSgd(int weightCount, double learningRate) {
        this.velocity = new float[weightCount];
        this.learningRate = learningRate;
    }

    @Override
    public void setLearningRate(double learningRate) {
        this.learningRate = learningRate;
    }

    @Override
    public OptimiserState copyState() {
        return new OptimiserState(List.of(velocity.clone()), new double[0]);
    }

    @Override
    public void restore(OptimiserState state) {
        System.arraycopy(state.moments().get(0), 0, velocity, 0, velocity.length);
    }

    @Override
    public void update(float[] weights, float[] gradient) {
        float rate = (float) learningRate;
        for (int i = 0; i < weights.length; i++) {
            velocity[i] = MOMENTUM * velocity[i] + gradient[i];
            weights[i] -= rate * velocity[i];
        }
    }
}
