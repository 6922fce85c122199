package org.tripletlab.evaluation;

import org.tripletlab.experiment.ExperimentSpec;

/**
 * A copy of a network's weights at one step, for {@link ImageEmbedder} and other uses. The array belongs to the record
 * and must not be written.
 *
 * @param step optimiser updates done
 * @param spec the experiment as of that step
 * @param weights the network's weights, followed by the loss's own
 */
public record FrozenNetwork(int step, ExperimentSpec spec, float[] weights) {}
