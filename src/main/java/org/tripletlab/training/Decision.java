package org.tripletlab.training;

import org.tripletlab.experiment.ExperimentSpec;

/**
 * What holds from a step on: by a change of somebody's, or by a measurement that ended a stage. It follows from neither the
 * experiment nor the seed, and so has to be noted.
 *
 * @param step optimiser updates done when it was taken
 * @param spec the experiment from then on
 * @param stage where the run stood in its schedule from then on
 */
public record Decision(int step, ExperimentSpec spec, StagePosition stage) {}
