package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.ui.FakePlayback;

class TransportTest {
    private final FakePlayback playback = new FakePlayback();
    private final LiveModel model = new LiveModel(playback);
    private final Transport transport = new Transport(playback, model);

    @BeforeEach
    void forgetTheFirstSpeed() {
        playback.asked.clear();
    }

    @Test
    void playsAndPauses() {
        transport.playOrPause();
        model.pull();
        assertThat(transport.runningBinding().get()).isTrue();
        transport.playOrPause();
        model.pull();
        assertThat(transport.runningBinding().get()).isFalse();
        assertThat(playback.asked).containsExactly("play", "pause");
    }

    @Test
    void doesNotPlayWhatHasFailed() {
        playback.become(RunnerPhase.DIVERGED);
        model.pull();
        transport.playOrPause();
        transport.forward();
        assertThat(playback.asked).isEmpty();
        assertThat(transport.playableBinding().get()).isFalse();
    }

    @Test
    void forwardScrubsWhileScrubbingAndTrainsOtherwise() {
        playback.record(0, SessionState.STARTING);
        playback.record(20, SessionState.STARTING);
        model.pull();
        transport.back();
        assertThat(model.shownStep()).isZero();
        transport.forward();
        assertThat(model.shownStep()).isEqualTo(20);
        transport.forward();
        transport.forward();
        assertThat(playback.asked).containsExactly("pause", "step");
    }

    @Test
    void goingOnFromARecordedStepNeedsOneThatIsShown() {
        playback.record(0, SessionState.STARTING);
        playback.record(20, SessionState.STARTING);
        playback.record(40, SessionState.STARTING);
        model.pull();
        transport.goBackToShown();
        assertThat(playback.asked).isEmpty();
        model.showStep(20);
        transport.goBackToShown();
        model.pull();
        assertThat(playback.asked).containsExactly("rewind 20");
        assertThat(model.liveProperty().get()).isTrue();
        assertThat(model.shownStep()).isEqualTo(20);
    }

    @Test
    void aNewSeedIsTheNextOneAndKeepsPlaying() {
        transport.playOrPause();
        model.pull();
        transport.newSeed();
        assertThat(playback.view().spec().get(Parameters.SEED)).isEqualTo(1);
        assertThat(playback.asked).containsExactly("play", "load", "play");
    }

    @Test
    void aRestartPlaysUnlessTheUserHasPaused() {
        playback.become(RunnerPhase.FINISHED);
        model.pull();
        transport.restart();
        model.pull();
        transport.restart();
        assertThat(playback.asked).containsExactly("restart", "play", "restart", "play");
        playback.asked.clear();
        transport.pause();
        model.pull();
        transport.restart();
        assertThat(playback.asked).containsExactly("pause", "restart");
    }

    @Test
    void speedStaysWithinItsList() {
        transport.faster();
        transport.faster();
        transport.faster();
        assertThat(playback.asked).containsExactly("speed 100.0", "speed Infinity");
        transport.slower();
        assertThat(playback.asked).last().isEqualTo("speed 100.0");
        transport.setSpeedIndex(-5);
        assertThat(playback.asked).last().isEqualTo("speed 1.0");
    }
}
