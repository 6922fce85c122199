package org.tripletlab.cli.train;

import java.util.List;
import org.tripletlab.dataset.TrainingData;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.export.LaneRecord;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.StepSeries;
import org.tripletlab.metric.diagnosis.SessionState;

/** The end of a run as a lane that can be drawn. */
final class EndPicture {
    private EndPicture() {}

    /** Returns a lane with the last recording alone. */
    static LaneRecord lane(char letter, ExperimentSpec spec, TrainingData data, Recording last) {
        boolean diverged = last.measurement().diagnosis().state() == SessionState.DIVERGED;
        return new LaneRecord(
                letter,
                new RunnerView(
                        1,
                        RunnerView.Status.resting(diverged ? RunnerPhase.DIVERGED : RunnerPhase.FINISHED),
                        spec,
                        last.measurement().step(),
                        data,
                        RunnerView.Latest.of(last.snapshot()),
                        new RunnerView.History(List.of(last), List.of(), new StepSeries())));
    }
}
