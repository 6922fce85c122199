package org.tripletlab.ui.shell;

import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.tripletlab.history.RunnerPhase;

/** Program with a window that waits for its termination; prints a line once it has trained. */
public final class EndedProgram extends Application {
    /** Printed line. */
    static final String TRAINED = "trained";

    private final RealWindow window = new RealWindow() {};

    /** Starts it; the toolkit wants another class than its own for that. */
    static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            Application.launch(EndedProgram.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        window.folder = Path.of(getParameters().getRaw().get(0));
        window.show(stage);
        window.comparison.begin(RealWindow.SHORT);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (window.window.lanes().focus().view().phase() == RunnerPhase.FINISHED) {
                    System.out.println(TRAINED);
                    stop();
                }
            }
        }.start();
    }
}
