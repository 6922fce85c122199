package org.tripletlab.runner;

import java.util.concurrent.ThreadFactory;

/**
 * The threads that train and measure. They end with the program, and where cores are few they give way to the thread that
 * draws: a click is answered first.
 *
 * <p>Java keeps the priority of a thread to itself on Linux unless it is started with {@code -XX:ThreadPriorityPolicy=1}, as
 * the launcher does.
 */
public final class TrainingThreads {
    private TrainingThreads() {}

    /** Returns a maker of such threads, all of this name. */
    @SuppressWarnings("ThreadPriorityCheck") // A wish only: whatever is right stays right without it.
    public static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
    }
}
