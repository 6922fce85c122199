package org.tripletlab.ui.shell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tripletlab.ui.shell.MainWindowIT.press;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.compare.Comparison;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.experiment.Preset;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.runner.Playback;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Transport;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;

/** Screenshots of the window at the end of each preset for the README. Runs only when named: see screenshots/make.sh. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class ScreenshotMaker {
    private static final Path SCREENSHOTS = Path.of("screenshots");
    private static final List<String> SHOWN = List.of(
            "hardest-collapse",
            "semi-hard-separation",
            "random-too-easy",
            "rescue",
            "curriculum",
            "softmax",
            "arcface");

    @TempDir
    private Path folder;

    private final Background background = new Background();
    private final DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
    private final Comparison runner = new Comparison(datasets::choose, 64L << 20);
    private Stage stage;
    private MainWindow window;

    @Start
    void open(Stage shown) {
        stage = shown;
        runner.load(Settings.DEFAULT.spec());
        window = new MainWindow(
                stage,
                runner,
                new Texts(Language.ENGLISH),
                new SettingsFile(folder.resolve("window.properties")),
                Settings.DEFAULT,
                new MainWindow.MnistArrival((where, listener, cancelled) -> {}, folder, datasets::refresh),
                new MainWindow.StudySurroundings(datasets, address -> {}),
                background);
        window.show();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(Window::hide));
        runner.close();
        background.close();
    }

    @Test
    void everyPresetAtItsEnd(FxRobot robot) throws Exception {
        resize(robot, 1440, 900);
        ComboBox<Integer> speed = robot.lookup("#speed").queryComboBox();
        robot.interact(() -> speed.setValue(Transport.SPEEDS.size() - 1));
        for (Preset preset : Preset.all()) {
            if (!SHOWN.contains(preset.id())) {
                continue;
            }
            runToItsEnd(robot, preset);
            photograph(robot, preset.id() + ".png");
        }
        resize(robot, 1024, 768);
        press(robot, "#language");
        press(robot, "#theme");
        photograph(robot, "dark-chinese-1024x768.png");
    }

    @Test
    void racesWithTheirVerdicts(FxRobot robot) throws Exception {
        resize(robot, 1440, 900);
        robot.interact(() -> runner.setSpeed(Playback.FULL_SPEED));
        race(robot, "hardest-vs-semi-hard");
        photograph(robot, "race-in-the-window.png");
        race(robot, "four-strategies");
        press(robot, "#show-plane");
        photograph(robot, "four-lanes-triplets.png");
        press(robot, "#show-matrix");
        robot.interact(() -> window.spheres().sphere().toggleMap());
        photograph(robot, "four-lanes-map-angles.png");
        resize(robot, 1024, 768);
        robot.interact(() -> window.spheres().sphere().toggleMap());
        press(robot, "#language");
        press(robot, "#theme");
        press(robot, "#show-charts");
        photograph(robot, "four-lanes-dark-chinese-1024x768.png");
    }

    /** Thirty people are trained on and ten are not; only with the folder of their pictures. */
    @Test
    void facesNeverSeenAreVerified(FxRobot robot) throws Exception {
        String faces = System.getenv("TRIPLETLAB_FACES");
        assumeTrue(faces != null, "TRIPLETLAB_FACES names no folder of faces");
        resize(robot, 1440, 900);
        train(
                robot,
                ExperimentSpec.DEFAULT
                        .withText(Parameters.DATASET, faces)
                        .with(Parameters.HOLD_OUT, "s31-s40")
                        .with(Parameters.NETWORK_TYPE, "cnn")
                        .with(Parameters.EMBEDDING_SIZE, 16)
                        .with(Parameters.SHIFT, 2.0)
                        .with(Parameters.ROTATION, 8.0)
                        .with(Parameters.STANDARDISE, "yes"));
        press(robot, "#toggle-side");
        press(robot, "#toggle-experiment");
        press(robot, "#show-enrol");
        press(robot, "#show-verification");
        enrol(robot, "s33", 0, "Guest 1");
        enrol(robot, "s36", 0, "Guest 2");
        pick(robot, "s33", 3);
        photograph(robot, "verify-faces.png");
    }

    @Test
    void unseenDigitsFromOneExample(FxRobot robot) throws Exception {
        resize(robot, 1440, 900);
        press(robot, "#toggle-side");
        press(robot, "#toggle-experiment");
        press(robot, "#show-one-shot");
        train(
                robot,
                ExperimentSpec.DEFAULT
                        .with(Parameters.NETWORK_TYPE, "cnn")
                        .with(Parameters.EMBEDDING_SIZE, 16)
                        .with(Parameters.HOLD_OUT, "8,9")
                        .with(Parameters.STEPS, 1000));
        press(robot, "#show-verification");
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> !robot.lookup("#one-shot-run").queryButton().isDisabled());
        press(robot, "#one-shot-run");
        ListView<?> mistakes = robot.lookup("#one-shot-mistakes").queryListView();
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> !mistakes.getItems().isEmpty());
        robot.interact(() -> mistakes.getSelectionModel().select(2));
        photograph(robot, "one-shot-digits.png");
    }

    private void train(FxRobot robot, ExperimentSpec spec) throws Exception {
        robot.interact(() -> {
            runner.setSpeed(Playback.FULL_SPEED);
            runner.begin(spec);
        });
        WaitForAsyncUtils.waitFor(
                600,
                TimeUnit.SECONDS,
                () -> runner.view().spec().equals(spec) && runner.view().phase() == RunnerPhase.FINISHED);
    }

    private void enrol(FxRobot robot, String className, int which, String name) {
        pick(robot, className, which);
        robot.interact(
                () -> robot.lookup("#enrol-name").queryAs(TextField.class).setText(name));
        press(robot, "#enrol-it");
    }

    private void pick(FxRobot robot, String className, int which) {
        EvaluationSet probe = window.lanes().focus().probe().orElseThrow();
        int label = probe.classNames().indexOf(className);
        int point = IntStream.range(0, probe.count())
                .filter(i -> probe.labels()[i] == label)
                .skip(which)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> window.lanes().selection().pick(point));
        robot.sleep(500);
    }

    private void race(FxRobot robot, String id) throws Exception {
        robot.interact(() -> window.lanes().race(PresetComparison.byId(id).race()));
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> runner.lanes().stream()
                        .allMatch(lane -> lane.runner().view().phase() == RunnerPhase.FINISHED));
    }

    private void runToItsEnd(FxRobot robot, Preset preset) throws Exception {
        runner.pause();
        press(robot, "#preset-" + preset.id());
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> runner.view().spec().equals(preset.spec()));
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> runner.view().phase() == RunnerPhase.FINISHED);
    }

    private void resize(FxRobot robot, int width, int height) {
        robot.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    private void photograph(FxRobot robot, String name) throws Exception {
        // Points glide to their last place and tooltips go away.
        robot.moveTo(stage.getX() + 5, stage.getY() + 5);
        robot.sleep(2_000);
        WritableImage[] shot = new WritableImage[1];
        robot.interact(() -> shot[0] = stage.getScene().snapshot(null));
        int width = (int) shot[0].getWidth();
        int height = (int) shot[0].getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, shot[0].getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(SCREENSHOTS);
        ImageIO.write(picture, "png", SCREENSHOTS.resolve(name).toFile());
    }
}
