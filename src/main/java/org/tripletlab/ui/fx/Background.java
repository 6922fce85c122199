package org.tripletlab.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Executor of tasks that must not block the JavaFX application thread. */
public final class Background implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService workers = Executors.newCachedThreadPool(Background::thread);
    private final ExecutorService drawer = Executors.newSingleThreadExecutor(Background::thread);

    private final Executor screen;

    /** Creates an executor that delivers results on the JavaFX application thread. */
    public Background() {
        this(Platform::runLater);
    }

    /**
     * Creates an executor that delivers results on a replacement for the JavaFX application thread, for use without the toolkit.
     *
     * @param screen runs its tasks on one thread, in order
     */
    public Background(Executor screen) {
        this.screen = screen;
    }

    /** Returns an executor that starts each task immediately. */
    public Executor atOnce() {
        return workers;
    }

    /** Returns an executor that runs its tasks one after the other, in order. */
    public Executor oneAtATime() {
        return drawer;
    }

    /**
     * Runs a task and delivers its result or exception on the JavaFX application thread.
     *
     * @param work runs in the background
     * @param done receives its result on the JavaFX application thread
     * @param failed receives its exception on the JavaFX application thread
     */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        workers.execute(() -> {
            try {
                T result = work.call();
                screen.execute(() -> done.accept(result));
            } catch (Exception problem) {
                screen.execute(() -> failed.accept(problem));
            } catch (Error problem) {
                // An error must be delivered too; otherwise code that waits for the outcome would wait indefinitely.
                screen.execute(() -> failed.accept(new IllegalStateException(problem.toString(), problem)));
            }
        });
    }

    /** Interrupts the running tasks and gives them time to end in an orderly way. */
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
