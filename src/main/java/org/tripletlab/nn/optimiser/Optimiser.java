package org.tripletlab.nn.optimiser;

/** An optimiser: turns gradients into weight updates and keeps its state between them. */
public interface Optimiser {
    /**
     * Updates the weights in place by one step.
     *
     * @param weights the weights
     * @param gradient as many numbers: the gradient of the loss with respect to them
     */
    void update(float[] weights, float[] gradient);

    /** Returns a copy of its state. */
    OptimiserState copyState();

    /** Restores a state from {@link #copyState}. */
    void restore(OptimiserState state);

    /** Sets the learning rate from the next update on. */
    void setLearningRate(double learningRate);
}
