package org.tripletlab.ui.inspect;

/** Number of buttons that may still be created during this pulse: creating a hundred at once would delay the window by several frames. */
final class FrameBudget {
    private static final int PER_PULSE = 3;

    private int left;

    /** Resets the budget at the start of a pulse. */
    void renew() {
        left = PER_PULSE;
    }

    /** Takes one button from the budget if any is left. */
    boolean take() {
        return left-- > 0;
    }
}
