package org.tripletlab.runner;

import java.util.concurrent.ThreadFactory;

/**
 * Threads for training and measuring. They are daemon threads, and on machines with few cores they have a lower
 * priority than the drawing thread, so that the window stays responsive.
 *
 * <p>On Linux Java ignores thread priorities unless it is started with {@code -XX:ThreadPriorityPolicy=1}, as the
 * launcher does.
 */
public final class TrainingThreads {
    private TrainingThreads() {}

    /** Returns a factory of such threads with this name. */
    @SuppressWarnings("ThreadPriorityCheck") // A hint only: correctness does not depend on it.
    public static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
    }
}
