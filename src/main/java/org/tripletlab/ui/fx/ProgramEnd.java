package org.tripletlab.ui.fx;

import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Orderly end of the program when the system terminates it while a window is shown, for example at logout. */
public final class ProgramEnd {
    /** A system that shuts down may wait less, and then kills the program. */
    private static final long PATIENCE_SECONDS = 60;

    private static final System.Logger LOG = System.getLogger(ProgramEnd.class.getName());

    private static final long HIDING_SECONDS = 10;

    private final Stage stage;
    private final Consumer<Runnable> keep;
    private final Runnable signalled = this::saveAndHide;

    /** Shutdown hook for an end without a signal; its effect depends on how soon the toolkit ends. */
    private final Thread shutdownHook = new Thread(this::saveInTime, "tripletlab-end");

    private ProgramEnd(Stage stage, Consumer<Runnable> keep) {
        this.stage = stage;
        this.keep = keep;
    }

    /**
     * Watches for the termination of the program while a window is shown.
     *
     * @param keep called on the JavaFX application thread with a callback for its completion; the program ends after some seconds in any
     *     case
     */
    public static void watch(Stage stage, Consumer<Runnable> keep) {
        ProgramEnd end = new ProgramEnd(stage, keep);
        EventHandler<WindowEvent> shown = event -> end.begin();
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, new EventHandler<>() {
            @Override
            public void handle(WindowEvent event) {
                end.forget();
                // A stage that is shown again with another scene must not keep this object reachable.
                stage.removeEventHandler(WindowEvent.WINDOW_SHOWN, shown);
                stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
            }
        });
    }

    private void begin() {
        EndSignals.add(signalled);
        Runtime.getRuntime().addShutdownHook(shutdownHook);
    }

    private void forget() {
        EndSignals.remove(signalled);
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException endsAlready) {
            // The program was terminated while the window closed.
            return;
        }
    }

    /** The window is hidden before the toolkit ends; otherwise it would go on drawing and log errors. */
    private void saveAndHide() {
        saveInTime();
        onToolkit(HIDING_SECONDS, hidden -> {
            // The program is ended by the signal, not by closing the last window.
            Platform.setImplicitExit(false);
            stage.hide();
            hidden.run();
        });
        forget();
    }

    /** Runs on a thread of its own when the program is terminated. Training and window continue until it has finished. */
    private void saveInTime() {
        // If the time is too short, the last automatic save, at most a minute old, is offered at the next start.
        onToolkit(PATIENCE_SECONDS, keep);
    }

    private static void onToolkit(long seconds, Consumer<Runnable> work) {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> work.accept(done::countDown));
        try {
            boolean inTime = done.await(seconds, TimeUnit.SECONDS);
            LOG.log(Level.DEBUG, "{0}", inTime);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
