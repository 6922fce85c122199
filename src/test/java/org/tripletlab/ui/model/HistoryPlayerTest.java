package org.tripletlab.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.ui.FakePlayback;

class HistoryPlayerTest {
    private static final long SECOND = 1_000_000_000L;

    private final FakePlayback playback = new FakePlayback();
    private LiveModel model;
    private HistoryPlayer history;

    @BeforeEach
    void record() {
        for (int step = 0; step <= 80; step += 20) {
            playback.record(step, SessionState.SEPARATING);
        }
        model = new LiveModel(playback);
        history = new HistoryPlayer(playback, model);
        history.speedProperty().set(10);
    }

    @Test
    void playsFromTheFirstStepToTheNewestAndStops() {
        history.playOrStop();
        assertThat(playback.asked).contains("pause");
        assertThat(model.shownStep()).isZero();
        history.pulse(SECOND);
        history.pulse(SECOND + SECOND / 10);
        assertThat(model.shownStep()).isEqualTo(20);
        history.pulse(SECOND + 3 * SECOND / 10);
        assertThat(model.shownStep()).isEqualTo(60);
        history.pulse(SECOND + 5 * SECOND / 10);
        assertThat(model.liveProperty().get()).isTrue();
        assertThat(history.playingProperty().get()).isFalse();
    }

    @Test
    void beginsAgainAtTheEndIfItLoops() {
        history.loopProperty().set(true);
        model.showStep(60);
        history.playOrStop();
        history.pulse(SECOND);
        history.pulse(SECOND + SECOND / 10);
        assertThat(model.shownStep()).isEqualTo(80);
        history.pulse(SECOND + 2 * SECOND / 10);
        assertThat(model.shownStep()).isZero();
        assertThat(history.playingProperty().get()).isTrue();
    }

    @Test
    void whoeverScrubsTakesOver() {
        history.playOrStop();
        history.pulse(SECOND);
        model.showStep(60);
        history.pulse(SECOND + SECOND / 10);
        assertThat(history.playingProperty().get()).isFalse();
        assertThat(model.shownStep()).isEqualTo(60);
    }
}
