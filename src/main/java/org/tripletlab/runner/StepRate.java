package org.tripletlab.runner;

/** Steps per second over about the last second. Used by one thread. */
final class StepRate {
    private static final long WINDOW_NANOS = 1_000_000_000L;

    private long windowStart;
    private int stepsInWindow;
    private double perSecond;

    /** Adds a step that began at this time. */
    void count(long nanos) {
        if (stepsInWindow == 0) {
            windowStart = nanos;
        }
        stepsInWindow++;
        long elapsed = nanos - windowStart;
        if (stepsInWindow > 1 && elapsed > 0) {
            double now = (stepsInWindow - 1) * 1e9 / elapsed;
            if (elapsed >= WINDOW_NANOS) {
                perSecond = now;
                windowStart = nanos;
                stepsInWindow = 1;
            } else if (perSecond == 0 && elapsed > WINDOW_NANOS / 5) {
                perSecond = now;
            }
        }
    }

    /** Resets the rate when training pauses. */
    void stop() {
        stepsInWindow = 0;
        perSecond = 0;
    }

    double perSecond() {
        return perSecond;
    }
}
