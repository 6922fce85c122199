package org.tripletlab.evaluation;

import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.metric.diagnosis.Measurement;

/**
 * One recorded step: the experiment as of that step, its measurement and the measured embeddings.
 *
 * @param spec the experiment, with the changes made up to this step
 * @param miner the miner of the following step, an id or a rank window in the text form of schedules; empty without
 *     mining
 * @param collapseFloor the loss of a collapsed embedding at the present settings; NaN if there is none
 * @param measurement the measurement
 * @param snapshot the embeddings
 */
public record Recording(
        ExperimentSpec spec, String miner, double collapseFloor, Measurement measurement, EmbeddingSnapshot snapshot) {}
