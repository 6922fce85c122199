package org.tripletlab.ui.inspect;

/** How many buttons may still be made during this pulse: a hundred at once would hold up the window for several frames. */
final class FrameBudget {
    private static final int PER_PULSE = 3;

    private int left;

    /** Allows as many as one pulse has time for. */
    void renew() {
        left = PER_PULSE;
    }

    /** Takes one if there are any left. */
    boolean take() {
        return left-- > 0;
    }
}
