package org.tripletlab.runner;

/** Says when a runner may do its next step, so that several keep together. Every method may be called from any thread. */
public interface Pace {
    /** That of a runner which waits for nobody. */
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

    /** Hears how many steps the runner has done. */
    void at(int step);

    /** Hears whether the runner trains, or will as soon as it is prepared: nobody waits for one that does not. */
    void moving(boolean now);

    /** Tells whether the runner may do its next step. */
    boolean mayStep();

    /** Tells whether others wait for the runner, which should then not take its time. */
    boolean isBehind();
}
