package org.tripletlab.ui.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Keeps the session however the window ends: by its own button, or because the system tells the program to end, as it does when
 * somebody logs out.
 */
final class WindowEnd {
    /** A system that shuts down does not wait much longer. */
    private static final long PATIENCE_SECONDS = 8;

    private final SessionDesk desk;
    private final Runnable remember;
    private final Thread told = new Thread(this::keepInTime, "tripletlab-end");

    private WindowEnd(SessionDesk desk, Runnable remember) {
        this.desk = desk;
        this.remember = remember;
    }

    /**
     * Watches a window from now on.
     *
     * @param remember writes the settings
     */
    static void watch(Stage stage, SessionDesk desk, Runnable remember) {
        WindowEnd end = new WindowEnd(desk, remember);
        stage.setOnCloseRequest(event -> {
            event.consume();
            desk.quit();
        });
        stage.addEventHandler(
                WindowEvent.WINDOW_SHOWN, event -> Runtime.getRuntime().addShutdownHook(end.told));
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> end.forget());
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(told);
        } catch (IllegalStateException endsAlready) {
            // The program was told to end while the window closed.
            return;
        }
    }

    /** Runs on a thread of its own when the program is told to end. Training and window go on until it is over. */
    private void keepInTime() {
        CountDownLatch kept = new CountDownLatch(1);
        Platform.runLater(() -> {
            remember.run();
            desk.keepAsLast(kept::countDown);
        });
        try {
            if (!kept.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("tripletlab: The session could not be kept in time; what was kept before, at most a minute"
                        + " ago, is offered at the next start.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
