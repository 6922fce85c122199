package org.tripletlab.nn.optimiser;

/** Turns gradients into weight updates, and keeps what it needs to remember between them. */
public interface Optimiser {
    /**
     * Updates the weights in place by one step.
     *
     * @param weights the weights
     * @param gradient as many numbers: the gradient of the loss over them
     */
    void update(float[] weights, float[] gradient);

    /** Returns a copy of what it remembers. */
    OptimiserState copyState();

    /** Remembers what it did when {@link #copyState} was called. */
    void restore(OptimiserState state);

    /** Uses another step size from the next update on. */
    void setLearningRate(double learningRate);
}
