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
                        diverged ? RunnerPhase.DIVERGED : RunnerPhase.FINISHED,
                        false,
                        "",
                        spec,
                        last.measurement().step(),
                        0,
                        data,
                        last.snapshot(),
                        null,
                        null,
                        List.of(last),
                        List.of(),
                        new StepSeries(),
                        null));
    }
}
