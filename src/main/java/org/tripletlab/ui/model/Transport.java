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

/** Transport controls of a run, used by toolbar and keys: play, pause, step, back, restart, speed. */
public final class Transport {
    /** Available speeds, in steps per second. */
    public static final List<Double> SPEEDS = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, Playback.FULL_SPEED);

    // Fast enough to need no patience, slow enough to observe a collapse within 40 steps.
    private static final int FIRST_SPEED = SPEEDS.indexOf(50.0);

    private final Playback playback;
    private final LiveModel model;
    private final ReadOnlyIntegerWrapper speedIndex = new ReadOnlyIntegerWrapper(FIRST_SPEED);
    private final BooleanBinding running;
    private final BooleanBinding playable;

    /** Creates the transport of a run. */
    public Transport(Playback playback, LiveModel model) {
        this.playback = playback;
        this.model = model;
        playback.setSpeed(SPEEDS.get(FIRST_SPEED));
        // The requested state, not the reached one: a run in preparation can be paused, too.
        running = Bindings.createBooleanBinding(
                () -> model.view().status().playing() || model.view().phase() == RunnerPhase.RUNNING,
                model.viewProperty());
        playable = Bindings.createBooleanBinding(playback::canPlay, model.viewProperty());
    }

    /** Returns whether the run trains. */
    public BooleanBinding runningBinding() {
        return running;
    }

    /** Returns whether play and step are available. */
    public BooleanBinding playableBinding() {
        return playable;
    }

    /** Returns the index of the speed in {@link #SPEEDS}. */
    public ReadOnlyIntegerProperty speedIndexProperty() {
        return speedIndex.getReadOnlyProperty();
    }

    /** Pauses training. */
    public void pause() {
        playback.pause();
    }

    /** Trains, or pauses the training; shows the newest state again. */
    public void playOrPause() {
        if (running.get()) {
            playback.pause();
        } else if (playable.get()) {
            model.showNewest();
            playback.play();
        }
    }

    /** Shows the next recording if a recorded step is shown, otherwise trains one step. */
    public void forward() {
        if (!model.liveProperty().get()) {
            model.showNext();
        } else if (playable.get()) {
            playback.stepOnce();
        }
    }

    /** Pauses and shows the previous recording. */
    public void back() {
        playback.pause();
        model.showPrevious();
    }

    /** Sets the run back to the shown recorded step; later steps are discarded, and training pauses there. */
    public void goBackToShown() {
        if (!model.liveProperty().get()) {
            int shown = model.shownStep();
            model.showNewest();
            playback.rewind(shown);
        }
    }

    /** Restarts the experiment with the same seed; training continues if it was running, or if the previous run had finished. */
    public void restart() {
        model.showNewest();
        if (continues()) {
            playback.restartAndPlay();
        } else {
            playback.restart();
        }
    }

    /** Restarts the experiment with the next seed; training continues if it was running. */
    public void newSeed() {
        ExperimentSpec spec = model.view().spec();
        begin(spec.with(Parameters.SEED, spec.get(Parameters.SEED) + 1));
    }

    /** Starts an experiment; training continues if it was running, or if the previous run had finished. */
    public void begin(ExperimentSpec spec) {
        if (continues()) {
            beginAndPlay(spec);
        } else {
            model.showNewest();
            playback.load(spec);
        }
    }

    /** Tells whether a new run trains at once: only the user's own pause lasts. */
    private boolean continues() {
        return running.get() || model.phaseProperty().get() == RunnerPhase.FINISHED;
    }

    /** Starts an experiment and trains. */
    public void beginAndPlay(ExperimentSpec spec) {
        model.showNewest();
        playback.begin(spec);
    }

    /** Sets the speed by its index in {@link #SPEEDS}; values outside the range are clamped. */
    public void setSpeedIndex(int index) {
        int within = Math.max(0, Math.min(SPEEDS.size() - 1, index));
        if (within != speedIndex.get()) {
            speedIndex.set(within);
            playback.setSpeed(SPEEDS.get(within));
        }
    }

    /** Selects the next higher speed. */
    public void faster() {
        setSpeedIndex(speedIndex.get() + 1);
    }

    /** Selects the next lower speed. */
    public void slower() {
        setSpeedIndex(speedIndex.get() - 1);
    }
}
