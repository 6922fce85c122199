package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.compare.Comparison;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;

class LanesModelTest {
    private static final Texts TEXTS = new Texts(Language.ENGLISH);

    /** A run trains on while the window looks: what the panels are about was once a step behind its own sphere. */
    @Test
    void theFocusAndTheChosenLaneShowTheSameMoment() {
        LanesModel lanes = new LanesModel(new Comparison((bound, pace, generations) -> racing(), 1 << 20), TEXTS);
        lanes.add();
        for (int pulse = 0; pulse < 3; pulse++) {
            lanes.pull();
            RunnerView sphere = lanes.chosenProperty().get().run().view();
            RunnerView panels = lanes.focus().view();
            assertThat(panels.step()).isEqualTo(sphere.step());
            assertThat(panels.generation()).isEqualTo(sphere.generation());
            assertThat(panels.recordings()).isEqualTo(sphere.recordings());
        }
    }

    /** A lane that has diverged cannot continue, so the others decide. */
    @Test
    void isFinishedWhenNoLaneHasStepsLeft() {
        List<FakePlayback> runs = new ArrayList<>();
        LanesModel lanes = twoLanes(runs);
        lanes.pull();
        assertThat(lanes.isFinished()).isFalse();
        runs.get(0).become(RunnerPhase.FINISHED);
        runs.get(1).become(RunnerPhase.RUNNING);
        lanes.pull();
        assertThat(lanes.isFinished()).isFalse();
        runs.get(1).become(RunnerPhase.FINISHED);
        lanes.pull();
        assertThat(lanes.isFinished()).isTrue();
        runs.get(1).become(RunnerPhase.DIVERGED);
        lanes.pull();
        assertThat(lanes.isFinished()).isTrue();
        runs.get(0).become(RunnerPhase.DIVERGED);
        lanes.pull();
        assertThat(lanes.isFinished()).isFalse();
    }

    @Test
    void aLaneKeepsTheNameOfWhatItBeganWith() {
        List<FakePlayback> runs = new ArrayList<>();
        LanesModel lanes = twoLanes(runs);
        runs.get(0).load(ExperimentSpec.DEFAULT.with(Parameters.MINER, "hardest-negative"));
        for (FakePlayback run : runs) {
            run.record(0, SessionState.STARTING);
            run.record(20, SessionState.SEPARATING);
        }
        lanes.pull();
        assertThat(names(lanes)).containsExactly("Hardest negative", "Semi-hard (hardest)");
        runs.get(0).change(Parameters.MINER, "semi-hard-hardest");
        runs.get(0).record(40, SessionState.SEPARATING);
        lanes.pull();
        assertThat(names(lanes)).containsExactly("Hardest negative, then Semi-hard (hardest)", "Semi-hard (hardest)");
    }

    @Test
    void theNameChangesWithTheFirstRecordingOfANewRun() {
        List<FakePlayback> runs = new ArrayList<>();
        LanesModel lanes = twoLanes(runs);
        runs.forEach(run -> run.record(0, SessionState.STARTING));
        lanes.pull();
        runs.get(0).load(ExperimentSpec.DEFAULT.with(Parameters.MINER, "hardest-negative"));
        lanes.pull();
        assertThat(names(lanes)).as("the sphere shows the earlier run").containsOnly("Semi-hard (hardest)");
        runs.get(0).record(0, SessionState.STARTING);
        lanes.pull();
        assertThat(names(lanes)).containsExactly("Hardest negative", "Semi-hard (hardest)");
    }

    private static List<String> names(LanesModel lanes) {
        return lanes.lanes().stream().map(lane -> lane.nameProperty().get()).toList();
    }

    private static FakePlayback racing() {
        FakePlayback run = new FakePlayback();
        run.goesOnWithEveryLook = true;
        return run;
    }

    private static LanesModel twoLanes(List<FakePlayback> runs) {
        LanesModel lanes = new LanesModel(
                new Comparison(
                        (bound, pace, generations) -> {
                            runs.add(new FakePlayback());
                            return runs.get(runs.size() - 1);
                        },
                        1 << 20),
                TEXTS);
        lanes.add();
        return lanes;
    }
}
