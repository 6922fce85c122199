package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.ui.FakePlayback;

class LiveModelTest {
    private final FakePlayback playback = new FakePlayback();
    private LiveModel model;

    @BeforeEach
    void recordThreeSteps() {
        playback.record(0, SessionState.STARTING);
        playback.record(20, SessionState.SPREADING);
        playback.record(40, SessionState.SEPARATING);
        model = new LiveModel(playback);
    }

    @Test
    void showsTheNewestUntilSomebodyScrubs() {
        assertThat(model.shownStep()).isEqualTo(40);
        playback.record(60, SessionState.SEPARATED);
        model.pull();
        assertThat(model.shownMeasurementProperty().get().step()).isEqualTo(60);
        model.showStep(29);
        assertThat(model.liveProperty().get()).isFalse();
        assertThat(model.shownMeasurementProperty().get().step()).isEqualTo(20);
        assertThat(model.shownSnapshotProperty().get().step()).isEqualTo(20);
        playback.record(80, SessionState.SEPARATED);
        model.pull();
        assertThat(model.shownStep()).as("stays where it was scrubbed to").isEqualTo(20);
        model.showNewest();
        assertThat(model.shownStep()).isEqualTo(80);
    }

    @Test
    void stepsThroughRecordingsAndBackToTheNewest() {
        model.showPrevious();
        assertThat(model.shownStep()).isEqualTo(20);
        model.showPrevious();
        model.showPrevious();
        assertThat(model.shownStep()).isZero();
        model.showNext();
        model.showNext();
        assertThat(model.shownStep()).isEqualTo(40);
        assertThat(model.liveProperty().get()).isFalse();
        model.showNext();
        assertThat(model.liveProperty().get()).isTrue();
    }

    @Test
    void aNewExperimentEndsScrubbing() {
        model.showStep(0);
        playback.load(ExperimentSpec.DEFAULT);
        model.pull();
        assertThat(model.liveProperty().get()).isTrue();
        assertThat(model.shownMeasurementProperty().get()).isNull();
        assertThat(model.shownRecording()).isEmpty();
    }

    @Test
    void theTimeAxisStandsStillUntilTheEndAndThenGrowsInLeaps() {
        assertThat(model.lastStepOfAxis()).isEqualTo(600);
        playback.record(601, SessionState.SEPARATED);
        model.pull();
        int beyond = model.lastStepOfAxis();
        assertThat(beyond).isEqualTo(1200);
        playback.record(beyond, SessionState.SEPARATED);
        model.pull();
        assertThat(model.lastStepOfAxis()).isEqualTo(beyond);
    }

    @Test
    void tellsThePhase() {
        playback.become(RunnerPhase.FINISHED);
        model.pull();
        assertThat(model.phaseProperty().get()).isEqualTo(RunnerPhase.FINISHED);
    }
}
