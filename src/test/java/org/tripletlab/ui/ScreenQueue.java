package org.tripletlab.ui;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands for the toolkit's thread in tests without one: the test itself runs what came back from the background. */
public final class ScreenQueue implements Executor {
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** Waits for the next result of the background and takes it. */
    public void takeNext() throws InterruptedException {
        Runnable next = waiting.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing came back from the background.");
        }
        next.run();
    }
}
