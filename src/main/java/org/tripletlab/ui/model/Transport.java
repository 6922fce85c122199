package org.tripletlab.ui.model;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.runner.Playback;

/** Play, pause, step, back, restart, speed: what the toolbar and the keys do. */
public final class Transport {
    /** The speeds to choose from, in steps a second. */
    public static final List<Double> SPEEDS = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, Playback.FULL_SPEED);

    // Fast enough that nobody waits, slow enough that a collapse within 40 steps is seen to happen.
    private static final int FIRST_SPEED = SPEEDS.indexOf(50.0);

    private final Playback playback;
    private final LiveModel model;
    private final ReadOnlyIntegerWrapper speedIndex = new ReadOnlyIntegerWrapper(FIRST_SPEED);
    private final BooleanBinding running;
    private final BooleanBinding playable;

    /** Makes the transport of a run. */
    public Transport(Playback playback, LiveModel model) {
        this.playback = playback;
        this.model = model;
        playback.setSpeed(SPEEDS.get(FIRST_SPEED));
        // What was asked for, not what has begun: a run that is still being prepared can be told to wait.
        running = Bindings.createBooleanBinding(
                () -> model.view().playing() || model.view().phase() == RunnerPhase.RUNNING, model.viewProperty());
        playable = Bindings.createBooleanBinding(playback::canPlay, model.viewProperty());
    }

    /** Returns whether it is training. */
    public BooleanBinding runningBinding() {
        return running;
    }

    /** Returns whether play and step can do anything. */
    public BooleanBinding playableBinding() {
        return playable;
    }

    /** Returns which of {@link #SPEEDS} is chosen. */
    public ReadOnlyIntegerProperty speedIndexProperty() {
        return speedIndex.getReadOnlyProperty();
    }

    /** Pauses. */
    public void pause() {
        playback.pause();
    }

    /** Trains, or pauses if it trains; shows the newest again. */
    public void playOrPause() {
        if (running.get()) {
            playback.pause();
        } else if (playable.get()) {
            model.showNewest();
            playback.play();
        }
    }

    /** Goes one recording forward if somebody scrubs, else trains one step. */
    public void forward() {
        if (!model.liveProperty().get()) {
            model.showNext();
        } else if (playable.get()) {
            playback.stepOnce();
        }
    }

    /** Pauses and shows the recording before. */
    public void back() {
        playback.pause();
        model.showPrevious();
    }

    /** Makes the recorded step that is shown the present one; what came after it is forgotten, and training pauses there. */
    public void goBackToShown() {
        if (!model.liveProperty().get()) {
            int shown = model.shownStep();
            model.showNewest();
            playback.rewind(shown);
        }
    }

    /** Begins the same experiment anew with the same seed. */
    public void restart() {
        model.showNewest();
        playback.restart();
    }

    /** Begins the same experiment anew with the next seed; goes on training if it was. */
    public void newSeed() {
        ExperimentSpec spec = model.view().spec();
        begin(spec.with(Parameters.SEED, spec.get(Parameters.SEED) + 1));
    }

    /** Begins an experiment; goes on training if it was, or if the run before had come to its end. */
    public void begin(ExperimentSpec spec) {
        if (running.get() || model.phaseProperty().get() == RunnerPhase.FINISHED) {
            beginAndPlay(spec);
        } else {
            model.showNewest();
            playback.load(spec);
        }
    }

    /** Begins an experiment and trains. */
    public void beginAndPlay(ExperimentSpec spec) {
        model.showNewest();
        playback.begin(spec);
    }

    /** Chooses a speed by its place in {@link #SPEEDS}; places beyond the ends mean the ends. */
    public void setSpeedIndex(int index) {
        int within = Math.max(0, Math.min(SPEEDS.size() - 1, index));
        if (within != speedIndex.get()) {
            speedIndex.set(within);
            playback.setSpeed(SPEEDS.get(within));
        }
    }

    /** Goes one speed faster. */
    public void faster() {
        setSpeedIndex(speedIndex.get() + 1);
    }

    /** Goes one speed slower. */
    public void slower() {
        setSpeedIndex(speedIndex.get() - 1);
    }
}
