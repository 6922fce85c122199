package org.tripletlab.nn.optimiser;

/**
 * Optimiser part of an experiment.
 *
 * @param kind the optimiser
 * @param learningRate initial learning rate
 * @param decay schedule of the learning rate
 * @param steps last step of the run, at which the schedule ends
 */
public record OptimiserSpec(OptimiserKind kind, double learningRate, Decay decay, int steps) {
    /** Creates the optimiser. */
    public Optimiser create(int weightCount) {
        return kind.create(weightCount, learningRate);
    }

    /** Returns the learning rate after {@code stepsDone} updates; constant beyond the run's last step. */
    public double rate(int stepsDone) {
        return learningRate * decay.share(Math.min(1, stepsDone / (double) steps));
    }
}
