package org.tripletlab.runner;

/** Synchronisation of several runners: decides when a runner may perform its next step. Thread-safe. */
public interface Pace {
    /** Pace of a single runner, which never waits. */
    Pace ALONE = new Pace() {
        @Override
        public void at(int step) {}

        @Override
        public void moving(boolean now) {}

        @Override
        public boolean mayStep() {
            return true;
        }

        @Override
        public boolean isBehind() {
            return false;
        }
    };

    /** Reports the number of steps done by the runner. */
    void at(int step);

    /**
     * Reports whether the runner trains, or will train once prepared: other runners do not wait for one that does not.
     */
    void moving(boolean now);

    /** Tells whether the runner may perform its next step. */
    boolean mayStep();

    /** Tells whether other runners wait for this one, which should then run at full speed. */
    boolean isBehind();
}
