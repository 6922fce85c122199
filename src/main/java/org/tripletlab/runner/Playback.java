package org.tripletlab.runner;

import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.option.OptionException;

/** Control of a session that trains on its own threads. Every method returns at once. */
public interface Playback {
    /** Full speed, without a limit. */
    double FULL_SPEED = Double.POSITIVE_INFINITY;

    /** Starts a new experiment, paused at step 0. */
    void load(ExperimentSpec spec);

    /** Starts a new experiment and trains; if it is refused, the current one stays, paused, with the cause. */
    void begin(ExperimentSpec spec);

    /** Trains until paused or done; after the last step continues beyond it. */
    void play();

    /** Pauses after the step in progress. */
    void pause();

    /** Performs one step and pauses. */
    void stepOnce();

    /** Restarts the same experiment with its seed; keeps training if it was training. */
    void restart();

    /** Restarts the same experiment with its seed and trains, even if it was finished. */
    void restartAndPlay();

    /**
     * Pauses and rewinds to a recorded step, or the last one before it; later steps are discarded and reproduced
     * identically unless a setting is changed.
     */
    void rewind(int step);

    /** Sets the speed in steps a second, at least 1 or {@link #FULL_SPEED}. */
    void setSpeed(double stepsPerSecond);

    /**
     * Changes a live parameter from the next step on; the change becomes an event in the history. An explicitly chosen
     * miner ends a schedule.
     *
     * @throws OptionException if the parameter cannot change while running
     */
    <T> void change(Parameter<T> parameter, T value);

    /**
     * Sets whether batches are previewed in {@link RunnerView.Latest#batch}: at most twelve per second, and always for the
     * step at which training pauses. Training is not affected.
     */
    default void watchBatches(boolean watched) {}

    /** Returns the current view without blocking. */
    RunnerView view();

    /** Tells whether play and step have an effect, now or once the preparation is done. */
    default boolean canPlay() {
        RunnerPhase phase = view().phase();
        return phase != RunnerPhase.FAILED && phase != RunnerPhase.DIVERGED;
    }
}
