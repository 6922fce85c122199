package org.tripletlab.experiment;

/**
 * The learning rate of each step: constant, or falling to a hundredth over the run (the cosine is that of Loshchilov and
 * Hutter 2017, "SGDR", equation 5, without restarts).
 *
 * <p>A rate that falls lets the clusters settle at the end of a run; one that falls too early leaves them wide.
 */
public final class LearningRate {
    private static final double END_SHARE = 0.01;

    private LearningRate() {}

    /** Returns the rate of the step after {@code stepsDone} updates; beyond the run's last step it stays at its end. */
    public static double at(ExperimentSpec spec, int stepsDone) {
        double start = spec.get(Parameters.LEARNING_RATE);
        double over = Math.min(1, stepsDone / (double) spec.get(Parameters.STEPS));
        double share = switch (spec.get(Parameters.DECAY)) {
            case "linear" -> 1 - over;
            case "cosine" -> (1 + StrictMath.cos(Math.PI * over)) / 2;
            default -> 1;
        };
        return start * Math.max(END_SHARE, share);
    }
}
