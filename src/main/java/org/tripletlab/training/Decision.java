package org.tripletlab.training;

import org.tripletlab.experiment.ExperimentSpec;

/**
 * Settings that take effect at a step: through a change by the user, or through a measurement that ended a stage. They
 * follow from neither the experiment nor the seed, and so have to be recorded.
 *
 * @param step optimiser updates done when it took effect
 * @param spec the experiment from then on
 * @param stage position in the schedule from then on
 */
public record Decision(int step, ExperimentSpec spec, StagePosition stage) {}
