package org.tripletlab.session;

/** Drives one experiment on its own threads: play, pause, single step, restart, speed. */
public abstract class SessionRunner implements AutoCloseable {
    /** Full speed: as fast as the machine goes. */
    public static final double FULL_SPEED = Double.POSITIVE_INFINITY;

    /** Begins an experiment anew and pauses at step 0. Returns at once. */
    public abstract void load(ExperimentSpec spec);

    /** Trains until paused or done; after the last step goes on beyond it. */
    public abstract void play();

    /** Stops after the step that is under way. */
    public abstract void pause();

    /** Does one step and pauses. */
    public abstract void stepOnce();

    /** Begins the same experiment anew, with its seed; goes on training if it was. */
    public abstract void restart();

    /** Sets the speed in steps a second, at least 1 or {@link #FULL_SPEED}. */
    public abstract void setSpeed(double stepsPerSecond);

    /**
     * Changes a live parameter from the next step on; the change is an event in the history.
     *
     * @throws ParameterException if the parameter cannot change while running
     */
    public abstract <T> void change(Parameter<T> parameter, T value);

    /** Returns what there is to see now; never blocks. */
    public abstract RunnerView view();

    @Override
    public abstract void close();
}
