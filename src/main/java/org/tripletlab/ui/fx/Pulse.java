package org.tripletlab.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/** The window's one clock: at every pulse of the toolkit asks each part, in order, to take what is new. */
public final class Pulse {
    private static final double SMOOTHING = 0.05;
    private static final long HICCUP_NANOS = 1_000_000_000L;

    private final List<Runnable> parts = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            beat(now);
        }
    };
    private long last;
    private double secondsPerFrame = 1.0 / 60;

    /** Adds a part, asked after those that were added before. */
    public void add(Runnable part) {
        parts.add(part);
    }

    /** Begins to beat. */
    public void start() {
        timer.start();
    }

    /** Stops beating. */
    public void stop() {
        timer.stop();
    }

    /** Returns pulses per second, smoothed over about the last half second. */
    public double framesPerSecond() {
        return 1 / secondsPerFrame;
    }

    void beat(long now) {
        long elapsed = now - last;
        if (last != 0 && elapsed > 0 && elapsed < HICCUP_NANOS) {
            secondsPerFrame += SMOOTHING * (elapsed / 1e9 - secondsPerFrame);
        }
        last = now;
        parts.forEach(Runnable::run);
    }
}
