package org.tripletlab.evaluation;

import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.metric.diagnosis.Measurement;

/**
 * One recorded step: the experiment as it was then, what was measured and the embeddings it was measured on.
 *
 * @param spec the experiment, with the changes made up to this step
 * @param miner the miner of the step that follows, an id or a rank window as schedules write it; empty without mining
 * @param collapseFloor the loss at which a collapsed embedding rests at the present settings; NaN if there is none
 * @param measurement the numbers
 * @param snapshot the embeddings
 */
public record Recording(
        ExperimentSpec spec, String miner, double collapseFloor, Measurement measurement, EmbeddingSnapshot snapshot) {}
