package org.tripletlab.ui.fx;

import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** What is done when the system tells the program to end while a window is shown, as it does when somebody logs out. */
public final class ProgramEnd {
    /** A system that shuts down may be less patient, and then ends the program without asking. */
    private static final long PATIENCE_SECONDS = 60;

    private static final System.Logger LOG = System.getLogger(ProgramEnd.class.getName());

    private static final long HIDING_SECONDS = 10;

    private final Stage stage;
    private final Consumer<Runnable> keep;
    private final Runnable signalled = this::keepAndHide;

    /** For an end without a signal; what it can do depends on how soon the toolkit ends. */
    private final Thread told = new Thread(this::keepInTime, "tripletlab-end");

    private ProgramEnd(Stage stage, Consumer<Runnable> keep) {
        this.stage = stage;
        this.keep = keep;
    }

    /**
     * Watches for the end of the program as long as a window is shown.
     *
     * @param keep called on the JavaFX application thread, with what it calls when it has finished; the program ends some seconds
     *     later at the latest
     */
    public static void watch(Stage stage, Consumer<Runnable> keep) {
        ProgramEnd end = new ProgramEnd(stage, keep);
        EventHandler<WindowEvent> shown = event -> end.begin();
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, new EventHandler<>() {
            @Override
            public void handle(WindowEvent event) {
                end.forget();
                // A stage that is shown again with other contents must not keep these alive.
                stage.removeEventHandler(WindowEvent.WINDOW_SHOWN, shown);
                stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
            }
        });
    }

    private void begin() {
        EndSignals.add(signalled);
        Runtime.getRuntime().addShutdownHook(told);
    }

    private void forget() {
        EndSignals.remove(signalled);
        try {
            Runtime.getRuntime().removeShutdownHook(told);
        } catch (IllegalStateException endsAlready) {
            // The program was told to end while the window closed.
            return;
        }
    }

    /** The window must be gone before the toolkit is: it would go on drawing, and print that nobody draws any more. */
    private void keepAndHide() {
        keepInTime();
        onToolkit(HIDING_SECONDS, hidden -> {
            // The signal ends the program, and not the last window.
            Platform.setImplicitExit(false);
            stage.hide();
            hidden.run();
        });
        forget();
    }

    /** Runs on a thread of its own when the program is told to end. Training and window go on until it is over. */
    private void keepInTime() {
        // If that is too short, what was kept before, at most a minute ago, is offered at the next start.
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
