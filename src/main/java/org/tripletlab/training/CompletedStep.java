package org.tripletlab.training;

import org.tripletlab.batch.LabelledBatch;
import org.tripletlab.experiment.ExperimentSpec;

/**
 * Data of the last step of a session. Held, not copied: no later step writes to it.
 *
 * @param spec the experiment as of this step
 * @param step optimiser updates done, including this step
 * @param batch its images
 * @param unit their unit embeddings before the update, row-major
 * @param chosen the tuples
 * @param activeCount tuples with a loss above 0
 */
public record CompletedStep(
        ExperimentSpec spec,
        int step,
        LabelledBatch batch,
        double[] unit,
        TupleSource.Chosen chosen,
        int activeCount) {}
