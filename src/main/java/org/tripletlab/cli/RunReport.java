package org.tripletlab.cli;

import org.tripletlab.session.ExperimentSpec;
import org.tripletlab.session.Recording;
import org.tripletlab.session.SessionEvent;
import org.tripletlab.session.TrainingData;
import org.tripletlab.session.TrainingRun;

/** How a run is told: as JSON lines or to people. */
public interface RunReport {
    void begin(ExperimentSpec experiment, TrainingData data);

    void stepDone(int step, int steps);

    void recorded(Recording recording);

    void happened(SessionEvent event);

    void end(ExperimentSpec experiment, TrainingData data, TrainingRun.Result result);
}
