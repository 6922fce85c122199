package org.tripletlab.ui.chart;

/**
 * Range of the step axis.
 *
 * @param first step at the left edge, at least 0
 * @param last step at the right edge, above the first
 */
record StepRange(int first, int last) {
    /** Minimum number of steps. */
    static final int LEAST = 10;

    int length() {
        return last - first;
    }

    boolean contains(int step) {
        return step >= first && step <= last;
    }

    /**
     * Returns the range {@code factor} times as long, with the same step at the pointer; not shorter than ten steps, not longer than the
     * axis.
     *
     * @param share position of the pointer, 0 at the left edge, 1 at the right one
     * @param lastStep the last step of the axis
     */
    StepRange zoomed(double factor, double share, int lastStep) {
        double length = Math.max(Math.min(LEAST, lastStep), Math.min(lastStep, length() * factor));
        double around = first + share * length();
        return within((int) Math.round(around - share * length), (int) Math.round(length), lastStep);
    }

    /** Returns the range moved to later steps (earlier ones, if negative), within the axis. */
    StepRange moved(int steps, int lastStep) {
        return within(first + steps, length(), lastStep);
    }

    private static StepRange within(int first, int length, int lastStep) {
        int start = Math.max(0, Math.min(first, lastStep - length));
        return new StepRange(start, start + length);
    }
}
