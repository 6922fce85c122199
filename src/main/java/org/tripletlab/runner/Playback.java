package org.tripletlab.runner;

import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.ParameterException;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;

/** What a screen may ask of a session that trains on threads of its own. Every method returns at once. */
public interface Playback {
    /** Full speed: as fast as the machine goes. */
    double FULL_SPEED = Double.POSITIVE_INFINITY;

    /** Begins an experiment anew and pauses at step 0. */
    void load(ExperimentSpec spec);

    /** Begins an experiment anew and trains; if it is refused, the present one waits with the reason. */
    void begin(ExperimentSpec spec);

    /** Trains until paused or done; after the last step goes on beyond it. */
    void play();

    /** Stops after the step that is under way. */
    void pause();

    /** Does one step and pauses. */
    void stepOnce();

    /** Begins the same experiment anew, with its seed; goes on training if it was. */
    void restart();

    /**
     * Pauses and goes back to a recorded step, or the last one before it; what came after is forgotten, and comes again bit for
     * bit unless something is changed.
     */
    void rewind(int step);

    /** Sets the speed in steps a second, at least 1 or {@link #FULL_SPEED}. */
    void setSpeed(double stepsPerSecond);

    /**
     * Changes a live parameter from the next step on; the change is an event in the history. A miner chosen by hand ends
     * a schedule.
     *
     * @throws ParameterException if the parameter cannot change while running
     */
    <T> void change(Parameter<T> parameter, T value);

    /**
     * Says whether anybody looks at the batches of the steps, which are then in {@link RunnerView#batch}: at most twelve a
     * second, and always that of the step at which training rests. Training is the same either way.
     */
    default void watchBatches(boolean watched) {}

    /** Returns what there is to see now; never waits for anybody's work. */
    RunnerView view();

    /** Tells whether play and step can do anything, now or as soon as everything is prepared. */
    default boolean canPlay() {
        RunnerPhase phase = view().phase();
        return phase != RunnerPhase.FAILED && phase != RunnerPhase.DIVERGED;
    }
}
