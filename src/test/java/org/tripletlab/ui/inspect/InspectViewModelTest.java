package org.tripletlab.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.compare.Comparison;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.LanesModel;

class InspectViewModelTest {
    private final List<FakePlayback> runs = new ArrayList<>();
    private final Background background = new Background();
    private final LanesModel lanes = new LanesModel(
            new Comparison(
                    (bound, pace, generations) -> {
                        runs.add(new FakePlayback());
                        return runs.get(runs.size() - 1);
                    },
                    1 << 20),
            new Texts(Language.ENGLISH));
    private final InspectViewModel model = new InspectViewModel(lanes, background);

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void aDivergedLaneSaysSoUntilAnEarlierStepIsShown() {
        runs.get(0).record(0, SessionState.STARTING);
        runs.get(0).record(20, SessionState.SEPARATING);
        pulse();
        lanes.selection().pick(7);
        assertThat(model.isDiverged()).isFalse();
        runs.get(0).become(RunnerPhase.DIVERGED);
        pulse();
        assertThat(model.isDiverged()).isTrue();
        assertThat(model.report()).isEqualTo(Optional.empty());
        assertThat(model.point()).as("the image itself is there").isEqualTo(7);
        lanes.showStep(0);
        pulse();
        assertThat(model.isDiverged()).isFalse();
    }

    private void pulse() {
        lanes.pull();
        model.pulse(false);
    }
}
