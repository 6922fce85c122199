package org.tripletlab.ui.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Monitor of the JavaFX application thread: counts its pulses, and measures repeatedly from another thread how long it takes to
 * respond, which is how long it was busy with something else.
 */
final class FrameWatch implements AutoCloseable {
    private final Thread asker = new Thread(this::ask, "frame-watch");
    private final AnimationTimer counter = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulses.incrementAndGet();
            if (last != 0) {
                longestPulse = Math.max(longestPulse, now - last);
            }
            last = now;
        }
    };
    private final AtomicLong pulses = new AtomicLong();
    private volatile long longestPulse;
    private volatile long longestAnswer;
    private volatile String during = "";
    private volatile String longestDuring = "";
    private volatile boolean over;
    private long last;
    private long begun;

    /** Begins to watch; called on the toolkit's thread. */
    void start() {
        begun = System.nanoTime();
        counter.start();
        asker.setDaemon(true);
        asker.start();
    }

    /** Forgets what was seen; what is asked for next is done while doing this. */
    void begin(String what) {
        during = what;
        pulses.set(0);
        longestPulse = 0;
        longestAnswer = 0;
        begun = System.nanoTime();
    }

    double pulsesPerSecond() {
        return pulses.get() * 1e9 / (System.nanoTime() - begun);
    }

    /** Returns the longest time between two pulses, in ms. */
    double longestPulseMillis() {
        return longestPulse / 1e6;
    }

    /** Returns the longest time that the toolkit's thread was busy with one thing, in ms. */
    double longestBusyMillis() {
        return longestAnswer / 1e6;
    }

    /** Returns during what that was. */
    String longestDuring() {
        return longestDuring;
    }

    private void ask() {
        while (!over) {
            CountDownLatch answered = new CountDownLatch(1);
            long start = System.nanoTime();
            try {
                Platform.runLater(answered::countDown);
                while (!answered.await(5, TimeUnit.MILLISECONDS) && !over) {
                    // Asked once; the longer it takes, the longer the thread was busy.
                }
                long took = System.nanoTime() - start;
                if (took > longestAnswer) {
                    longestAnswer = took;
                    longestDuring = during;
                }
                Thread.sleep(1);
            } catch (InterruptedException | IllegalStateException end) {
                return;
            }
        }
    }

    @Override
    public void close() {
        over = true;
        Platform.runLater(counter::stop);
    }
}
