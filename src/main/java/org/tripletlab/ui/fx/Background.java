package org.tripletlab.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Work that must not hold up the window, done on a thread of its own. */
public final class Background implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService workers = Executors.newCachedThreadPool(Background::thread);
    private final ExecutorService drawer = Executors.newSingleThreadExecutor(Background::thread);

    private final Executor screen;

    /** Hands results to the toolkit's thread. */
    public Background() {
        this(Platform::runLater);
    }

    /**
     * Hands results to what stands for the toolkit's thread, where no toolkit runs.
     *
     * @param screen runs what it is given on one thread, in its order
     */
    public Background(Executor screen) {
        this.screen = screen;
    }

    /** Returns an executor that begins at once with whatever it is given. */
    public Executor atOnce() {
        return workers;
    }

    /** Returns an executor that works in the background in the order of what it is given. */
    public Executor oneAtATime() {
        return drawer;
    }

    /**
     * Does some work and hands its result, or what went wrong, to the toolkit's thread.
     *
     * @param work runs in the background
     * @param done takes its result on the toolkit's thread
     * @param failed takes what it threw, there too
     */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        workers.execute(() -> {
            try {
                T result = work.call();
                screen.execute(() -> done.accept(result));
            } catch (Exception problem) {
                screen.execute(() -> failed.accept(problem));
            } catch (Error problem) {
                // Whoever waits for the end must hear of it, or waits for ever.
                screen.execute(() -> failed.accept(new IllegalStateException(problem.toString(), problem)));
            }
        });
    }

    /** Interrupts what is still under way, and gives it the time to end orderly. */
    @Override
    public void close() {
        workers.shutdownNow();
        drawer.shutdownNow();
        try {
            workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "tripletlab-background");
        thread.setDaemon(true);
        return thread;
    }
}
