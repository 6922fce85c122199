package org.tripletlab.app;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.tripletlab.compare.Comparison;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.data.download.MnistDownload;
import org.tripletlab.data.file.ReadingMonitor;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.history.HistoryLimits;
import org.tripletlab.io.CacheFolder;
import org.tripletlab.log.DiagnosticLog;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;
import org.tripletlab.ui.shell.MainWindow;
import org.tripletlab.ui.shell.MainWindow.MnistArrival;
import org.tripletlab.ui.shell.MainWindow.StudySurroundings;

/**
 * The JavaFX application: creates and connects the window and a run. It is instantiated by the toolkit, so it has no
 * arguments.
 */
public final class WindowApplication extends Application {
    /** Parameter with the id of the initial comparison. */
    static final String RACE = "race";

    /** Parameter with the path of the initial session or experiment. */
    static final String SESSION = "session";

    /** Parameter with the memory limit of the histories of all lanes together, in megabytes. */
    static final String HISTORY = "history";

    private static final int FIRST_FRAMES = 3;

    private Comparison comparison;
    private Background background;
    private ReadingMonitor reading;

    @Override
    public void start(Stage stage) {
        WindowStart.toolkitIsThere();
        Screen.getScreens().forEach(screen -> DiagnosticLog.note(description(screen)));
        SettingsFile file = new SettingsFile(SettingsFile.ofUser(
                System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home"))));
        Settings settings = file.read().withDefaultMotion(WindowStart.lessMotionOfSystem());
        Texts texts = new Texts(settings.look().language().orElseGet(() -> Language.nearest(Locale.getDefault())));
        DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
        reading = datasets.monitor();
        background = new Background();
        Map<String, String> parameters = getParameters().getNamed();
        comparison = new Comparison(datasets::choose, historyBound(parameters.get(HISTORY)));
        // Training starts at once, so that points move; to predict the result, press pause first.
        if (parameters.containsKey(RACE)) {
            comparison.race(PresetComparison.byId(parameters.get(RACE)).race());
        } else if (parameters.containsKey(SESSION)) {
            // Waits for the file to be opened, and is loaded if that fails.
            comparison.load(settings.spec());
        } else {
            comparison.load(settings.spec());
            comparison.play();
        }
        MnistArrival mnist = new MnistArrival(
                new MnistDownload()::download, CacheFolder.ofThisUser().dataset("mnist"), datasets::refresh);
        StudySurroundings studies = new StudySurroundings(datasets, getHostServices()::showDocument);
        MainWindow window = new MainWindow(stage, comparison, texts, file, settings, mnist, studies, background);
        showFaults(window);
        window.show();
        WindowStart.windowIsThere();
        afterTheFirstFrames(WindowStart::windowIsDrawn);
        Optional.ofNullable(parameters.get(SESSION)).map(Path::of).ifPresent(window::open);
    }

    /** A user who started the program from an icon does not see what the handler of the process prints. */
    private static void showFaults(MainWindow window) {
        UncaughtExceptionHandler process = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
            process.uncaughtException(thread, problem);
            window.fault(problem);
        });
    }

    private static String description(Screen screen) {
        Rectangle2D bounds = screen.getBounds();
        return String.format(
                Locale.ROOT,
                "Screen of %.0f x %.0f, scaled %.2f times",
                bounds.getWidth(),
                bounds.getHeight(),
                screen.getOutputScaleX());
    }

    /** A frame is drawn in the pulse after the one that lays it out. */
    private static void afterTheFirstFrames(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == FIRST_FRAMES) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static long historyBound(String megabytes) {
        return megabytes == null ? HistoryLimits.usualBytes() : Long.parseLong(megabytes) << 20;
    }

    @Override
    public void stop() {
        background.close();
        reading.stop();
        comparison.close();
    }
}
