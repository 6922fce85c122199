package org.tripletlab.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/** The only animation timer of the window: at every JavaFX pulse it updates all registered parts in order. */
public final class Pulse {
    private static final double SMOOTHING = 0.05;
    private static final long HICCUP_NANOS = 1_000_000_000L;

    private final List<Runnable> parts = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            update(now);
        }
    };
    private long last;
    private double secondsPerFrame = 1.0 / 60;

    /** Registers a part, updated after those registered before. */
    public void add(Runnable part) {
        parts.add(part);
    }

    /** Starts the timer. */
    public void start() {
        timer.start();
    }

    /** Stops the timer. */
    public void stop() {
        timer.stop();
    }

    /** Returns the pulses per second, smoothed over about half a second. */
    public double framesPerSecond() {
        return 1 / secondsPerFrame;
    }

    void update(long now) {
        long elapsed = now - last;
        if (last != 0 && elapsed > 0 && elapsed < HICCUP_NANOS) {
            secondsPerFrame += SMOOTHING * (elapsed / 1e9 - secondsPerFrame);
        }
        last = now;
        parts.forEach(Runnable::run);
    }
}
