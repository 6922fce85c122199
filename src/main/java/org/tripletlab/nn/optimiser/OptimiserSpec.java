package org.tripletlab.nn.optimiser;

/**
 * An optimiser as an experiment describes it.
 *
 * @param kind which it is
 * @param learningRate its step size at the start
 * @param decay how that falls
 * @param steps the run's last step, where it has fallen
 */
public record OptimiserSpec(OptimiserKind kind, double learningRate, Decay decay, int steps) {
    /** Makes the optimiser. */
    public Optimiser create(int weightCount) {
        return kind.create(weightCount, learningRate);
    }

    /** Returns the rate of the step after {@code stepsDone} updates; beyond the run's last step it stays at its end. */
    public double rate(int stepsDone) {
        return learningRate * decay.share(Math.min(1, stepsDone / (double) steps));
    }
}
