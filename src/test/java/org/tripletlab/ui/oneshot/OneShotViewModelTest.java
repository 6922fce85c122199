package org.tripletlab.ui.oneshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.compare.Comparison;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Message;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.ScreenQueue;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Transport;

class OneShotViewModelTest {
    private final FakePlayback playback =
            new FakePlayback(3, IntStream.range(0, 8).toArray());
    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background(screen);
    private final LanesModel lanes = new LanesModel(
            new Comparison((bound, pace, generations) -> playback, 1 << 20), new Texts(Language.ENGLISH));
    private final OneShotViewModel model =
            new OneShotViewModel(lanes, new Transport(playback, lanes.focus()), background);

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void cannotRunBeforeThereAreEmbeddings() {
        pulse();
        assertThat(model.canRun()).isFalse();
        model.run();
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void saysWithWhichNetworkTheTrialsWouldBePlayed() {
        playback.record(20, SessionState.SEPARATING);
        holdOutTheUnseen();
        int steps = playback.view().spec().get(Parameters.STEPS);
        assertThat(model.saysProperty().get()).isEqualTo(Message.of("one-shot.ready.unfinished", 20, steps));
        assertThat(model.canRun()).isTrue();
        playback.become(RunnerPhase.DIVERGED);
        pulse();
        assertThat(model.saysProperty().get()).isEqualTo(Message.of("verify.diverged"));
        assertThat(model.canRun()).isFalse();
    }

    @Test
    void refusesAFormThatIsWrongUntilItIsRight() {
        playback.record(20, SessionState.SEPARATING);
        holdOutTheUnseen();
        model.textProperty(OneShotPlan.Field.TRIALS).set("many");
        pulse();
        assertThat(model.canRun()).isFalse();
        assertThat(model.saysProperty().get().key()).isNotEqualTo("one-shot.ready.unfinished");
        model.textProperty(OneShotPlan.Field.TRIALS).set("20");
        pulse();
        assertThat(model.canRun()).isTrue();
    }

    @Test
    void playsTheTrialsInTheBackground() throws Exception {
        playback.record(20, SessionState.SEPARATING);
        holdOutTheUnseen();
        model.textProperty(OneShotPlan.Field.TRIALS).set("20");
        model.run();
        assertThat(model.runningProperty().get()).isTrue();
        assertThat(model.resultProperty().get()).isEmpty();
        screen.takeNext();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.resultProperty().get()).isPresent();
    }

    @Test
    void saysInBothLanguagesWhatAFieldAllows() {
        playback.record(20, SessionState.SEPARATING);
        holdOutTheUnseen();
        model.textProperty(OneShotPlan.Field.TRIALS).set("10001");
        assertThat(said(Language.ENGLISH)).isEqualTo("The number of trials must be a whole number from 1 to 10000.");
        assertThat(said(Language.CHINESE)).isEqualTo("试验次数应为：1 到 10000 的整数。");
        model.textProperty(OneShotPlan.Field.SHOTS).set("0");
        assertThat(said(Language.ENGLISH)).isEqualTo("K must be a whole number of at least 1.");
        model.textProperty(OneShotPlan.Field.WAYS).set("11");
        assertThat(said(Language.ENGLISH)).isEqualTo("N must be a whole number from 2 to 10.");
    }

    @Test
    void moreShotsThanAnIntegerHoldsAreStillCounted() {
        playback.record(20, SessionState.SEPARATING);
        holdOutTheUnseen();
        model.textProperty(OneShotPlan.Field.SHOTS).set(String.valueOf(Integer.MAX_VALUE));
        assertThat(said(Language.ENGLISH)).contains("2,147,483,648 test images (2,147,483,647 to enrol");
    }

    private String said(Language language) {
        pulse();
        return new Texts(language).say(model.saysProperty().get());
    }

    private void holdOutTheUnseen() {
        pulse();
        model.heldOutProperty().set("8,9");
        model.textProperty(OneShotPlan.Field.WAYS).set("2");
        pulse();
    }

    private void pulse() {
        lanes.pull();
        model.pulse();
    }
}
