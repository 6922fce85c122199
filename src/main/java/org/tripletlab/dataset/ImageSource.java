package org.tripletlab.dataset;

import java.io.IOException;
import org.tripletlab.experiment.ExperimentSpec;

/** Source of the images of an experiment. */
@FunctionalInterface
public interface ImageSource {
    /**
     * Reads and selects the images; called on the training thread.
     *
     * @throws IOException if a data set is missing or damaged
     */
    TrainingData choose(ExperimentSpec spec) throws IOException;
}
