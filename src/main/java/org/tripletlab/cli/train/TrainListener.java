package org.tripletlab.cli.train;

import org.tripletlab.evaluation.Recording;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.runner.TrainingRun;

/** Forwards the events of a run to its report and its table. */
public record TrainListener(RunReport report, TraceFile trace) implements TrainingRun.Listener {
    @Override
    public void recorded(Recording recording) {
        trace.add(recording.measurement());
        report.recorded(recording);
    }

    @Override
    public void happened(SessionEvent event) {
        report.happened(event);
    }

    @Override
    public void stepDone(int step, int steps) {
        report.stepDone(step, steps);
    }
}
