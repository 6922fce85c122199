package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.compare.Comparison;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
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
        LanesModel lanes = new LanesModel(
                new Comparison(
                        (bound, pace, generations) -> {
                            runs.add(new FakePlayback());
                            return runs.get(runs.size() - 1);
                        },
                        1 << 20),
                TEXTS);
        lanes.add();
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

    private static FakePlayback racing() {
        FakePlayback run = new FakePlayback();
        run.goesOnWithEveryLook = true;
        return run;
    }
}
