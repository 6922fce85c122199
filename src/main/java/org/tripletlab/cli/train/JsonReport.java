package org.tripletlab.cli.train;

import java.io.PrintWriter;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.export.table.RunJson;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.runner.TrainingRun;

/** Report of a run as JSON, one object per line. */
public final class JsonReport implements RunReport {
    private final PrintWriter out;

    /** Creates a report that writes its lines to a writer. */
    public JsonReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(ExperimentSpec experiment, TrainingData data) {
        out.println(RunJson.start(experiment, data));
    }

    @Override
    public void stepDone(int step, int steps) {
        // Steps between two measurements are not reported.
    }

    @Override
    public void recorded(Recording recording) {
        out.println(RunJson.step(recording.measurement()));
    }

    @Override
    public void happened(SessionEvent event) {
        out.println(RunJson.event(event));
    }

    @Override
    public void end(ExperimentSpec experiment, TrainingData data, TrainingRun.Result result) {
        out.println(RunJson.result(result, data));
    }
}
