package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.shell.MainWindowIT.press;
import static org.tripletlab.ui.shell.MainWindowIT.text;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
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
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.export.sphere.PngRecipe;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.ChosenFiles;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.Transport;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;

/** First steps of a lesson: play both presets, read the state, save a picture, with real runs. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class RealRunIT {
    private static final long PATIENCE_SECONDS = 150;

    @TempDir
    private Path folder;

    private final Background background = new Background();
    private final DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
    private final Comparison runner = new Comparison(datasets::choose, 64L << 20);

    private MainWindow window;

    @Start
    void open(Stage stage) {
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
    void bothPresetsEndAsTheySay(FxRobot robot) throws Exception {
        ComboBox<Integer> speed = robot.lookup("#speed").queryComboBox();
        robot.interact(() -> speed.setValue(Transport.SPEEDS.size() - 1));

        press(robot, "#preset-hardest-collapse");
        awaitWord(robot, "Collapsed");
        assertThat(text(robot, "#state-sentence")).contains("2,000 test images", "R̄ = ", "every loss is");
        press(robot, "#language");
        assertThat(text(robot, "#state-badge")).isEqualTo("已坍缩");
        press(robot, "#language");

        press(robot, "#preset-semi-hard-separation");
        awaitWord(robot, "Separated");
        assertThat(text(robot, "#state-sentence")).contains("° apart");

        Path picture = folder.resolve("sphere.png");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        WaitForAsyncUtils.waitForFxEvents();
        window.fileChoice().showWith(new ChosenFiles(() -> Optional.of(picture)));
        press(robot, "#export-save");
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> text(robot, "#status-activity").startsWith("Wrote "));
        BufferedImage drawn = ImageIO.read(Files.newInputStream(picture));
        assertThat(drawn.getWidth()).isEqualTo(2400);
        assertThat(drawn.getHeight()).isEqualTo(1800);
        assertThat(drawn.getRGB(0, 0)).isNotEqualTo(drawn.getRGB(1200, 900));
        assertThat(PngRecipe.read(picture))
                .hasValueSatisfying(
                        recipe -> assertThat(recipe).contains("\"experiment\"", "semi-hard-hardest", "\"step\""));
    }

    @Test
    void whoGoesBackBeforeACollapseSeesItComeAgain(FxRobot robot) throws Exception {
        ComboBox<Integer> speed = robot.lookup("#speed").queryComboBox();
        robot.interact(() -> speed.setValue(Transport.SPEEDS.size() - 1));
        press(robot, "#preset-hardest-collapse");
        awaitWord(robot, "Collapsed");
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS, TimeUnit.SECONDS, () -> runner.view().phase() == RunnerPhase.FINISHED);
        RunnerView first = runner.view();
        assertThat(robot.lookup("#go-back").queryButton().isDisabled()).isTrue();
        Node track = robot.lookup("#timeline-track").query();
        robot.interact(track::requestFocus);
        for (int recording = 280; recording >= 20; recording -= 20) {
            robot.push(KeyCode.LEFT);
        }
        press(robot, "#go-back");
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> text(robot, "#shown-step").startsWith("20 "));
        press(robot, "#play");
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS, TimeUnit.SECONDS, () -> runner.view().phase() == RunnerPhase.FINISHED);
        RunnerView again = runner.view();
        assertThat(again.latest().embeddings().unit())
                .isEqualTo(first.latest().embeddings().unit());
        assertThat(again.history().series().value(Metrics.LOSS, 299))
                .isEqualTo(first.history().series().value(Metrics.LOSS, 299));
        awaitWord(robot, "Collapsed");
    }

    private static void awaitWord(FxRobot robot, String word) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> text(robot, "#state-badge").equals(word));
    }
}
