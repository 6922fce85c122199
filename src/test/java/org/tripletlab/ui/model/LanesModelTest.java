package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tripletlab.compare.Comparison;
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

    private static FakePlayback racing() {
        FakePlayback run = new FakePlayback();
        run.goesOnWithEveryLook = true;
        return run;
    }
}
