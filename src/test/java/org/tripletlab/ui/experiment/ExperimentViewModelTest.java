package org.tripletlab.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Preset;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.model.LiveModel;
import org.tripletlab.ui.model.Transport;

class ExperimentViewModelTest {
    private final FakePlayback playback = new FakePlayback();
    private final LiveModel model = new LiveModel(playback);
    private final ExperimentViewModel form = new ExperimentViewModel(playback, model, new Transport(playback, model));

    @BeforeEach
    void forgetTheFirstSpeed() {
        playback.asked.clear();
    }

    @Test
    void hasAFieldForEveryParameter() {
        assertThat(form.fields()).hasSameSizeAs(Parameters.all());
        assertThat(form.field(Parameters.MARGIN).textProperty().get()).isEqualTo("0.2");
    }

    @Test
    void appliesALiveParameterAtOnce() {
        form.enter(Parameters.MARGIN, "0.5");
        assertThat(form.field(Parameters.MARGIN).textProperty().get())
                .as("stays while the training thread has not yet taken it")
                .isEqualTo("0.5");
        model.pull();
        assertThat(playback.asked).containsExactly("change margin 0.5");
        assertThat(form.restartNeededProperty().get()).isFalse();
        assertThat(form.field(Parameters.MARGIN).textProperty().get()).isEqualTo("0.5");
    }

    @Test
    void keepsOtherParametersForTheRestart() {
        form.enter(Parameters.EMBEDDING_SIZE, "2");
        assertThat(playback.asked).isEmpty();
        assertThat(form.restartNeededProperty().get()).isTrue();
        assertThat(form.field(Parameters.EMBEDDING_SIZE).waitingProperty().get())
                .isTrue();
        form.applyAndRestart();
        model.pull();
        assertThat(playback.asked).containsExactly("load", "play");
        assertThat(playback.view().spec().get(Parameters.EMBEDDING_SIZE)).isEqualTo(2);
        assertThat(playback.view().spec().isSetByHand(Parameters.CLASSES)).isFalse();
        assertThat(form.restartNeededProperty().get()).isFalse();
    }

    @Test
    void editsStayUntilTheirExperimentHasBegun() {
        form.enter(Parameters.PER_CLASS, "200");
        form.applyAndRestart();
        assertThat(form.restartNeededProperty().get())
                .as("it may still be refused")
                .isTrue();
        model.pull();
        assertThat(form.restartNeededProperty().get()).isFalse();
    }

    @Test
    void neverAppliesWhatIsNotAllowed() {
        for (String wrong : new String[] {"0", "-1", "abc", "", "NaN", "2.1"}) {
            form.enter(Parameters.MARGIN, wrong);
            assertThat(form.field(Parameters.MARGIN).errorProperty().get().key())
                    .isEqualTo("field.real");
            assertThat(form.field(Parameters.MARGIN).textProperty().get()).isEqualTo(wrong);
        }
        form.enter(Parameters.STEPS, "100");
        assertThat(form.allowedProperty().get()).isFalse();
        form.applyAndRestart();
        assertThat(playback.asked).isEmpty();
        form.revert();
        assertThat(form.allowedProperty().get()).isTrue();
        assertThat(form.field(Parameters.MARGIN).textProperty().get()).isEqualTo("0.2");
        assertThat(form.field(Parameters.STEPS).textProperty().get()).isEqualTo("600");
    }

    @Test
    void takesADecimalCommaInOneRealNumberOnly() {
        form.enter(Parameters.MARGIN, "0,35");
        assertThat(playback.asked).containsExactly("change margin 0.35");
        assertThat(form.field(Parameters.MARGIN).textProperty().get()).isEqualTo("0.35");
        form.enter(Parameters.HIDDEN, "25,12");
        assertThat(form.field(Parameters.HIDDEN).textProperty().get()).isEqualTo("25,12");
        form.enter(Parameters.STEPS, "1,5");
        assertThat(form.field(Parameters.STEPS).errorProperty().get()).isNotNull();
    }

    @Test
    void aWrongLiveValueIsNotAnnouncedAsWaitingForARestart() {
        form.enter(Parameters.MARGIN, "abc");
        assertThat(form.allowedProperty().get()).isFalse();
        assertThat(form.discardableProperty().get()).isFalse();
        form.restore(Parameters.MARGIN);
        assertThat(form.field(Parameters.MARGIN).textProperty().get()).isEqualTo("0.2");
        assertThat(form.allowedProperty().get()).isTrue();
        form.enter(Parameters.PROBE, "abc");
        assertThat(form.discardableProperty().get()).isTrue();
        form.restore(Parameters.PROBE);
        assertThat(form.discardableProperty().get()).isFalse();
    }

    @Test
    void aWrongLiveValueWaitsTooWhereNothingRuns() {
        playback.become(RunnerPhase.DIVERGED);
        model.pull();
        form.enter(Parameters.MARGIN, "abc");
        assertThat(form.liveProperty().get()).isFalse();
        assertThat(form.discardableProperty().get()).isTrue();
    }

    @Test
    void saysWhatIsWrongWhileTyping() {
        form.type(Parameters.SCHEDULE, "random@step<x");
        assertThat(form.field(Parameters.SCHEDULE).errorProperty().get().key()).isEqualTo("field.schedule");
        form.type(Parameters.SCHEDULE, "random@step<10,all");
        assertThat(form.field(Parameters.SCHEDULE).errorProperty().get()).isNull();
        assertThat(form.restartNeededProperty().get()).as("not entered yet").isFalse();
    }

    @Test
    void anUntouchedLearningRateFollowsTheOptimiser() {
        form.enter(Parameters.OPTIMISER_TYPE, "sgd");
        assertThat(form.field(Parameters.LEARNING_RATE).textProperty().get()).isEqualTo("0.05");
    }

    @Test
    void aLiveParameterWaitsWhereNothingRuns() {
        playback.become(RunnerPhase.DIVERGED);
        model.pull();
        form.enter(Parameters.LEARNING_RATE, "0.0001");
        assertThat(playback.asked).isEmpty();
        assertThat(form.restartNeededProperty().get()).isTrue();
    }

    @Test
    void knowsThePresetThatRuns() {
        Preset rescue = Preset.all().stream()
                .filter(preset -> preset.id().equals("rescue"))
                .findFirst()
                .orElseThrow();
        form.enter(Parameters.STEPS, "77");
        form.choose(rescue);
        model.pull();
        assertThat(form.presetProperty().get()).contains(rescue);
        assertThat(form.field(Parameters.STEPS).textProperty().get()).isEqualTo("1200");
        form.enter(Parameters.MINER, "random");
        model.pull();
        assertThat(form.presetProperty().get()).isEmpty();
        assertThat(form.field(Parameters.SCHEDULE).textProperty().get())
                .as("a miner by hand ends the schedule")
                .isEmpty();
    }
}
