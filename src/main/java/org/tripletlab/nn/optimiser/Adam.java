package org.tripletlab.nn.optimiser;

import java.util.List;

/**
 * Adam (Kingma and Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1) with β₁ = 0.9, β₂ = 0.999 and ε
 * = 1e-8 added outside the bias-corrected root, as PyTorch does.
 *
 * <p>The step size is close to the learning rate for any gradient size: too high a rate shows as points that jump about
 * and never settle, too low as a sphere that hardly moves.
 */
public final class Adam implements Optimiser {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final float EPSILON = 1e-8f;

    private final float[] mean;
    private final float[] meanSquare;
    private double learningRate;
    private double beta1Power = 1;
    private double beta2Power = 1;

    /**
     * Creates the optimiser with zero moments.
     *
     * @param weightCount number of weights
     * @param learningRate above 0
     */
    public Adam(int weightCount, double learningRate) {
        this.mean = new float[weightCount];
        this.meanSquare = new float[weightCount];
        this.learningRate = learningRate;
    }

    @Override
    public void setLearningRate(double learningRate) {
        this.learningRate = learningRate;
    }

    @Override
    public OptimiserState copyState() {
        return new OptimiserState(List.of(mean.clone(), meanSquare.clone()), new double[] {beta1Power, beta2Power});
    }

    @Override
    public void restore(OptimiserState state) {
        System.arraycopy(state.moments().get(0), 0, mean, 0, mean.length);
        System.arraycopy(state.moments().get(1), 0, meanSquare, 0, meanSquare.length);
        beta1Power = state.powers()[0];
        beta2Power = state.powers()[1];
    }

    @Override
    public void update(float[] weights, float[] gradient) {
        beta1Power *= BETA_1;
        beta2Power *= BETA_2;
        float step = (float) (learningRate / (1 - beta1Power));
        float rootCorrection = (float) (1 / Math.sqrt(1 - beta2Power));
        float keepMean = (float) BETA_1;
        float addMean = (float) (1 - BETA_1);
        float keepSquare = (float) BETA_2;
        float addSquare = (float) (1 - BETA_2);
        // Separate loops: each vectorises; one long one does not.
        for (int i = 0; i < weights.length; i++) {
            mean[i] = keepMean * mean[i] + addMean * gradient[i];
        }
        for (int i = 0; i < weights.length; i++) {
            meanSquare[i] = keepSquare * meanSquare[i] + addSquare * gradient[i] * gradient[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= step * mean[i] / ((float) Math.sqrt(meanSquare[i]) * rootCorrection + EPSILON);
        }
    }
}
