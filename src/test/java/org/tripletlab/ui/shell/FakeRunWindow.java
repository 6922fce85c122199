package org.tripletlab.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.tripletlab.compare.Comparison;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;

/** Window over a run that is told what to show, for tests of forms that need no training. */
abstract class FakeRunWindow {
    @TempDir
    static Path folder;

    final FakePlayback playback = new FakePlayback();
    final Texts texts = new Texts(Language.ENGLISH);
    SettingsFile file;
    Stage stage;

    private final Background background = new Background();

    /** Opens the window; for the method with which the toolkit starts a test. */
    void show(Stage shown) {
        stage = shown;
        file = new SettingsFile(folder.resolve("window.properties"));
        playback.record(0, SessionState.STARTING);
        new MainWindow(
                        stage,
                        new Comparison((bound, pace, generations) -> playback, 0),
                        texts,
                        file,
                        Settings.DEFAULT,
                        new MainWindow.MnistArrival((where, listener, cancelled) -> {}, folder, () -> {}),
                        new MainWindow.StudySurroundings(DatasetCache.ofThisProcess(Optional.empty()), address -> {}),
                        background)
                .show();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(stage::hide);
        background.close();
    }
}
