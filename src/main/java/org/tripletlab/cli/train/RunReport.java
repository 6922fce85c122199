package org.tripletlab.cli.train;

import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.runner.TrainingRun;

/** Report of a run: as JSON lines or text. */
public interface RunReport {
    void begin(ExperimentSpec experiment, TrainingData data);

    void stepDone(int step, int steps);

    void recorded(Recording recording);

    void happened(SessionEvent event);

    void end(ExperimentSpec experiment, TrainingData data, TrainingRun.Result result);
}
