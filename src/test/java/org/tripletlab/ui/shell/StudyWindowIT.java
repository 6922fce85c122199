package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.shell.MainWindowIT.press;
import static org.tripletlab.ui.shell.MainWindowIT.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.CheckComboBox;
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
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.study.Study;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;

/** The form for studies beside the main window, with real studies of a few steps. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class StudyWindowIT {
    private static final DatasetCache SHELF = DatasetCache.ofThisProcess(Optional.empty());

    @TempDir
    private Path folder;

    private final FakePlayback playback = new FakePlayback();
    private final Background background = new Background();
    private final List<String> shown = Collections.synchronizedList(new ArrayList<>());
    private SettingsFile file;
    private Stage stage;

    @Start
    void open(Stage main) {
        stage = main;
        file = new SettingsFile(folder.resolve("window.properties"));
        playback.record(0, SessionState.STARTING);
        playback.load(ExperimentSpec.DEFAULT
                .with(Parameters.DATASET, "bundled")
                .with(Parameters.STEPS, 20)
                .with(Parameters.PROBE, 60)
                .withText(Parameters.HIDDEN, "8"));
        Settings settings = new Settings(
                Settings.DEFAULT.look(),
                Settings.DEFAULT.place(),
                Settings.DEFAULT.panels(),
                new Settings.Folders(Optional.of(folder), Optional.empty()),
                List.of(),
                Map.of());
        new MainWindow(
                        stage,
                        new Comparison((bound, pace, generations) -> playback, 0),
                        new Texts(Language.ENGLISH),
                        file,
                        settings,
                        new MainWindow.MnistArrival((where, listener, cancelled) -> {}, folder, SHELF::refresh),
                        new MainWindow.StudySurroundings(SHELF, shown::add),
                        background)
                .show();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(stage::hide);
        background.close();
    }

    @Test
    void aStudyOfOnesOwnFromTheFirstValueToItsReport(FxRobot robot) throws Exception {
        own(robot);
        TextField seeds = values(robot);
        robot.interact(() -> seeds.setText("0-"));
        await(() -> text(robot, "#study-says").startsWith("Correct the marked"));
        assertThat(robot.lookup("#study-start").query().isDisabled()).isTrue();
        robot.interact(() -> seeds.setText("0-1"));
        await(() -> text(robot, "#study-says").equals("4 runs."));
        CheckComboBox<String> miners = miners(robot);
        robot.interact(() -> miners.getCheckModel().clearChecks());
        await(() -> text(robot, "#study-says").startsWith("Correct the marked"));
        robot.interact(() -> {
            miners.getCheckModel().check("batch-hard");
            miners.getCheckModel().check("random");
        });
        await(() -> text(robot, "#study-says").equals("4 runs."));
        assertThat(miners.getTitle()).isEqualTo("Random negative · Batch-hard");
        everyControlHasAName(robot);

        playback.asked.clear();
        press(robot, "#study-start");
        assertThat(playback.asked).containsExactly("pause");
        assertThat(robot.lookup("#study-stop").query().isVisible()).isTrue();
        assertThat(robot.lookup("#study-list").query().isDisabled()).isTrue();
        await(() -> text(robot, "#study-says").startsWith("Finished: 4 runs. The report is "));
        TableView<?> runs = robot.lookup("#study-runs").queryTableView();
        assertThat(runs.getItems()).hasSize(4);
        assertThat(runs.getColumns()).extracting(column -> column.getText()).startsWith("Miner", "Seed", "Final state");
        // The window says so with its next frame.
        await(() -> text(robot, "#status-activity").equals("The study is done."));

        await(() -> !robot.lookup("#study-report").query().isDisabled());
        press(robot, "#study-report");
        await(() -> !shown.isEmpty());
        assertThat(shown.get(0)).startsWith("file:").endsWith("/study-grid/report.html");
        assertThat(text(robot, "#study-opened"))
                .contains(folder.resolve("study-grid/report.html").toString());
        press(robot, "#language");
        assertThat(text(robot, "#study-name")).isEqualTo("自定义研究");
        assertThat(text(robot, "#study-says")).startsWith("已完成：4 次运行。报告在 ");
        assertThat(runs.getColumns()).extracting(column -> column.getText()).contains("随机种子");
    }

    @Test
    void goesOnWhenTheFormIsClosedAndEndsWithTheMainWindow(FxRobot robot) throws Exception {
        own(robot);
        TextField seeds = values(robot);
        robot.interact(() -> seeds.setText("0-199"));
        await(() -> text(robot, "#study-says").equals("400 runs."));
        press(robot, "#study-start");
        await(() -> text(robot, "#study-says").contains(" left"));
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.listWindows().size() == 1);
        String before = text(robot, "#status-activity");
        assertThat(before).startsWith("Study: ").endsWith(" of 400 runs");
        await(() -> !text(robot, "#status-activity").equals(before));
        assertThat(robot.lookup("#status-cancel").query().isVisible()).isTrue();

        robot.interact(stage::hide);
        background.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("tripletlab-study"));
        int kept = lines(folder.resolve("study-grid").resolve("runs.jsonl"));
        assertThat(kept).isBetween(2, 399);
        assertThat(folder.resolve("study-grid/results.json")).content().contains("\"done\" : " + kept);
        assertThat(file.read().folders().study()).contains(folder);
    }

    @Test
    void closesWithEscapeFromTheListOfStudies(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await(() -> robot.lookup("#study").tryQuery().isPresent());
        robot.clickOn(robot.lookup("#study-list .list-cell").nth(1).<Node>query());
        await(() -> text(robot, "#study-name").equals("Where the hardest triplets collapse")
                && robot.lookup("#study-list").query().isFocused());

        robot.push(KeyCode.ESCAPE);

        await(() -> robot.listWindows().size() == 1);
    }

    /** The window manager decides about a window that is shown again, unless its bounds are set again. */
    @Test
    void opensAgainWhereItWasAndAsLarge(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await(() -> robot.lookup("#study").tryQuery().isPresent());
        Window window = robot.lookup("#study").query().getScene().getWindow();
        await(() -> window.getWidth() > 1000);
        robot.interact(() -> {
            window.setX(217);
            window.setY(143);
            window.setWidth(913);
            window.setHeight(617);
        });
        await(() -> is(window, 217, 143, 913, 617));
        robot.interact(window::hide);
        await(() -> !window.isShowing());

        robot.push(KeyCode.CONTROL, KeyCode.U);

        await(() -> window.isShowing());
        // A click arrives only when the window manager has placed it.
        robot.clickOn("#study-name");
        await(() -> is(window, 217, 143, 913, 617));
    }

    private static boolean is(Window window, double x, double y, double width, double height) {
        return Math.abs(window.getX() - x) < 3
                && Math.abs(window.getY() - y) < 3
                && Math.abs(window.getWidth() - width) < 3
                && Math.abs(window.getHeight() - height) < 3
                && Math.abs(window.getScene().getWidth() - width) < 30;
    }

    private void own(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.U);
        await(() -> robot.lookup("#study").tryQuery().isPresent());
        assertThat(text(robot, "#study-name")).isEqualTo("All mining strategies");
        await(() -> text(robot, "#study-says").equals("28 runs."));
        ListView<String> list = robot.lookup("#study-list").queryListView();
        robot.interact(() -> list.getSelectionModel().select(Study.OWN));
        await(() -> text(robot, "#study-says").equals("6 runs."));
        assertThat(text(robot, "#study-base")).startsWith("Based on: Data set Bundled digits");
    }

    private static TextField values(FxRobot robot) {
        return robot.lookup(".varied-values").queryAllAs(Node.class).stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static CheckComboBox<String> miners(FxRobot robot) {
        return robot.lookup(".combo-box").queryAllAs(Node.class).stream()
                .filter(CheckComboBox.class::isInstance)
                .map(CheckComboBox.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void everyControlHasAName(FxRobot robot) {
        for (Node node : robot.from(robot.lookup("#study").queryAll())
                .lookup(".button, .combo-box, .text-field, .toggle-switch")
                .queryAll()) {
            String says = node instanceof Labeled labeled ? labeled.getText() : "";
            assertThat(node.getAccessibleText() != null || (says != null && !says.isBlank()))
                    .as(String.valueOf(node))
                    .isTrue();
        }
    }

    private static int lines(Path lines) throws IOException {
        return Files.readAllLines(lines).size();
    }

    private static void await(BooleanSupplier holds) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds::getAsBoolean);
    }
}
