package org.tripletlab.ui.shell;

import java.nio.file.Path;
import java.util.ConcurrentModificationException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.compare.Comparison;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.runner.Playback;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;

/** Window as opened by the program, with real training on the bundled digits at full speed. */
abstract class RealWindow {
    /** An experiment that is over within a second or two. */
    static final ExperimentSpec SHORT = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .withText(Parameters.HIDDEN, "32")
            .with(Parameters.PROBE, 300)
            .with(Parameters.STEPS, 120);

    private static final int PATIENCE_SECONDS = 120;

    final Background background = new Background();
    final Texts texts = new Texts(Language.ENGLISH);
    final Comparison comparison;
    MainWindow window;

    @TempDir
    Path folder;

    Stage stage;

    private final DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());

    RealWindow() {
        comparison = new Comparison(datasets::choose, 64L << 20);
    }

    /** Opens the window; for the method with which the toolkit starts a test. */
    void show(Stage shown) {
        stage = shown;
        window = new MainWindow(
                stage,
                comparison,
                texts,
                new SettingsFile(folder.resolve("window.properties")),
                Settings.DEFAULT,
                new MainWindow.MnistArrival((where, listener, cancelled) -> {}, folder, datasets::refresh),
                new MainWindow.StudySurroundings(datasets, address -> {}),
                background);
        comparison.setSpeed(Playback.FULL_SPEED);
        window.show();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(Window::hide));
        comparison.close();
        background.close();
    }

    /** Gives the window of a test a size, and asks for it again until the window manager has given it. */
    void awaitSize(FxRobot robot, double width, double height) throws Exception {
        await(() -> {
            if (stage.getWidth() != width || stage.getHeight() != height) {
                robot.interact(() -> {
                    stage.setWidth(width);
                    stage.setHeight(height);
                });
                return false;
            }
            return true;
        });
    }

    static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> holds(condition));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The scene changes on its own thread while a test looks at it from another; it looks again then. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (IndexOutOfBoundsException | ConcurrentModificationException changing) {
            return false;
        }
    }
}
