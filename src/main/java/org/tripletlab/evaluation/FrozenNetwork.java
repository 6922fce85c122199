package org.tripletlab.evaluation;

import org.tripletlab.experiment.ExperimentSpec;

/**
 * One state of a network in training, for {@link ImageEmbedder} and whoever else asks it something. The array belongs to the
 * record: nobody writes to it.
 *
 * @param step optimiser updates done
 * @param spec the experiment as it was then
 * @param weights the network's; the loss's own follow
 */
public record FrozenNetwork(int step, ExperimentSpec spec, float[] weights) {}
