package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
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
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.SessionNote;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.runner.Playback;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;
import org.tripletlab.ui.settings.ThemeChoice;

/** Main window with a simulated run: languages, keys, folding, form. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
public class MainWindowIT {
    @TempDir
    private static Path folder;

    private final FakePlayback playback = new FakePlayback();
    private final Background background = new Background();
    private SettingsFile file;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        file = new SettingsFile(folder.resolve("window.properties"));
        for (int step = 0; step <= 400; step += 20) {
            playback.record(step, step < 200 ? SessionState.SEPARATING : SessionState.COLLAPSED, SessionNote.SATURATED);
        }
        new MainWindow(
                        stage,
                        new Comparison((bound, pace, generations) -> playback, 0),
                        new Texts(Language.ENGLISH),
                        file,
                        Settings.DEFAULT,
                        new MainWindow.MnistArrival(
                                (where, listener, cancelled) -> {
                                    throw new IOException("No mirror answered.");
                                },
                                folder,
                                () -> {}),
                        new MainWindow.StudySurroundings(DatasetCache.ofThisProcess(Optional.empty()), address -> {}),
                        background)
                .show();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(stage::hide);
        background.close();
    }

    @Test
    void thePictureOfTheMinerFollowsTheLanguage(FxRobot robot) throws Exception {
        List<Integer> english = pictureOfTheMiner(robot);
        press(robot, "#language");
        await(() -> !pictureOfTheMiner(robot).equals(english));
        press(robot, "#language");
        await(() -> pictureOfTheMiner(robot).equals(english));
    }

    private static List<Integer> pictureOfTheMiner(FxRobot robot) {
        List<Integer> pixels = new ArrayList<>();
        robot.interact(() -> {
            Parent card = robot.lookup("#miner-card").query();
            WritableImage image = card.getChildrenUnmodifiable().get(0).snapshot(null, null);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    pixels.add(image.getPixelReader().getArgb(x, y));
                }
            }
        });
        return pixels;
    }

    @Test
    void switchesTheLanguageOfWhatIsShown(FxRobot robot) throws Exception {
        assertThat(text(robot, "#state-badge")).isEqualTo("Collapsed");
        press(robot, "#language");
        assertThat(text(robot, "#state-badge")).isEqualTo("已坍缩");
        assertThat(text(robot, "#state-sentence")).contains("R̄ = ");
        assertThat(text(robot, "#status-data")).contains("内置数字");
        press(robot, "#toggle-charts");
        assertThat(robot.lookup("#charts").query().isVisible()).isFalse();
        assertThat(file.read().look().language()).contains(Language.CHINESE);
    }

    /** As GTK tells of them: without a code, but with what they type. */
    @Test
    void keysOfOtherScriptsDoTheSame(FxRobot robot) {
        type(robot, "ψ", KeyCode.UNDEFINED, false);
        assertThat(isOn(robot, "#sphere-cones")).as("C on a Greek keyboard").isTrue();
        type(robot, "ة", KeyCode.UNDEFINED, false);
        assertThat(isOn(robot, "#sphere-map")).as("M on an Arabic keyboard").isTrue();
        type(robot, "у", KeyCode.UNDEFINED, true);
        assertThat(robot.lookup("#export-save").tryQuery())
                .as("Ctrl+E on a Russian keyboard")
                .isPresent();
        press(robot, "#export-cancel");
        playback.asked.clear();
        for (String faster : new String[] {"]", "ъ", "."}) {
            type(robot, faster, KeyCode.UNDEFINED, false);
        }
        type(robot, "]", KeyCode.DIGIT9, false);
        type(robot, ",", KeyCode.COMMA, false);
        assertThat(playback.asked).containsExactly("speed 100.0", "speed " + Playback.FULL_SPEED, "speed 100.0");
    }

    private void type(FxRobot robot, String text, KeyCode code, boolean control) {
        Scene scene = stage.getScene();
        robot.interact(() -> Event.fireEvent(
                scene.getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, false, control, false, false)));
    }

    private static boolean isOn(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ToggleButton.class).isSelected();
    }

    @Test
    void everyVisibleControlHasAName(FxRobot robot) {
        for (Node node :
                robot.lookup(".button, .toggle-button, .combo-box, .text-field").queryAll()) {
            String shown = node instanceof Labeled labeled ? labeled.getText() : "";
            assertThat(node.getAccessibleText() != null || (shown != null && !shown.isBlank()))
                    .as(String.valueOf(node))
                    .isTrue();
        }
    }

    @Test
    void keysWorkButNotWhileSomebodyTypes(FxRobot robot) throws Exception {
        playback.asked.clear();
        robot.interact(() -> robot.lookup("#timeline-track").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(playback.asked).containsExactly("play");
        press(robot, "#section-data");
        TextField typing = robot.lookup("#parameter-hold-out").queryAs(TextField.class);
        robot.interact(typing::requestFocus);
        robot.push(KeyCode.SPACE).push(KeyCode.HOME).push(KeyCode.F);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(playback.asked).containsExactly("play");
        assertThat(typing.getText()).isEqualToIgnoringCase("f ");
    }

    @Test
    void lettersSwitchWhatTheSphereShowsFromAnywhere(FxRobot robot) {
        robot.interact(() -> robot.lookup("#timeline-track").query().requestFocus());
        ToggleButton cones = robot.lookup("#sphere-cones").queryAs(ToggleButton.class);
        ToggleButton map = robot.lookup("#sphere-map").queryAs(ToggleButton.class);
        String automatic = robot.lookup("#sphere-lens").query().getAccessibleText();
        robot.push(KeyCode.C).push(KeyCode.M).push(KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cones.isSelected()).isTrue();
        assertThat(map.isSelected()).isTrue();
        assertThat(robot.lookup("#sphere-lens").query().getAccessibleText()).isNotEqualTo(automatic);
        robot.push(KeyCode.C).push(KeyCode.M).push(KeyCode.L).push(KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cones.isSelected()).isFalse();
        assertThat(map.isSelected()).isFalse();
        assertThat(robot.lookup("#sphere-lens").query().getAccessibleText()).isEqualTo(automatic);
    }

    /** Text that was meant for a field may reach the window, and does something there. */
    @Test
    void everyLetterTellsWhatItDidAndHowToGoBack(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#timeline-track").query().requestFocus());
        tells(robot, KeyCode.G, "The grid on the sphere is hidden. Press G again to show it.");
        tells(robot, KeyCode.G, "The grid on the sphere is shown. Press G again to hide it.");
        tells(robot, KeyCode.C, "The class cones are shown. Press C again to hide them.");
        tells(robot, KeyCode.M, "The flat map is shown. Press M again to show the sphere.");
        tells(robot, KeyCode.L, "The magnifier is always on. Press L again to switch it off.");
        tells(robot, KeyCode.F, "The whole sphere fits into the window. Scroll to zoom in.");
        tells(robot, KeyCode.I, "The inspector is open. Press I again to close it.");
        tells(robot, KeyCode.S, "There is only one lane. Press Ctrl+D to add another.");
        tells(robot, KeyCode.DIGIT3, "Class 3 is hidden. Press 3 again to show it.");
        tells(robot, KeyCode.DIGIT3, "Class 3 is shown. Press 3 again to hide it.");
        tells(robot, KeyCode.PERIOD, "Speed: 100 steps/s. Press [ for slower.");
        tells(robot, KeyCode.COMMA, "Speed: 50 steps/s. Press ] for faster.");
    }

    @Test
    void aLetterThatIsHeldActsOnce(FxRobot robot) {
        robot.interact(() -> robot.lookup("#timeline-track").query().requestFocus());
        type(robot, "g", KeyCode.G, false);
        type(robot, "g", KeyCode.G, false);
        assertThat(isOn(robot, "#sphere-graticule")).isFalse();
        robot.interact(() -> Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_RELEASED, "", "g", KeyCode.G, false, false, false, false)));
        type(robot, "g", KeyCode.G, false);
        assertThat(isOn(robot, "#sphere-graticule")).isTrue();
    }

    private static void tells(FxRobot robot, KeyCode key, String news) throws Exception {
        robot.push(key);
        await(() -> text(robot, "#status-activity").equals(news));
    }

    @Test
    void scrubsWithTheKeysOfTheTimeline(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#timeline-track").query().requestFocus());
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        await(() -> text(robot, "#shown-step").startsWith("360 "));
        robot.push(KeyCode.RIGHT);
        await(() -> text(robot, "#shown-step").startsWith("380 "));
        press(robot, "#show-newest");
        await(() -> text(robot, "#shown-step").startsWith("400 "));
    }

    @Test
    void theFormRefusesWithASentenceAndAppliesWithARestart(FxRobot robot) throws Exception {
        TextField margin = robot.lookup("#parameter-margin").queryAs(TextField.class);
        robot.interact(() -> {
            margin.requestFocus();
            margin.setText("9");
        });
        assertThat(text(robot, "#error-margin")).isEqualTo("Enter a number between 0.001 and 2.");
        robot.interact(() -> margin.setText("0.4"));
        robot.push(KeyCode.ENTER);
        await(() -> playback.view().spec().get(Parameters.MARGIN) == 0.4);
        assertThat(robot.lookup("#apply").query().getParent().isVisible()).isFalse();
        ComboBox<String> distance = robot.lookup("#parameter-distance").queryComboBox();
        robot.interact(() -> distance.setValue("euclidean"));
        assertThat(robot.lookup("#apply").query().getParent().isVisible()).isTrue();
        press(robot, "#apply");
        await(() -> playback.view().spec().get(Parameters.DISTANCE).equals("euclidean"));
        assertThat(playback.asked).endsWith("load", "play");
    }

    @Test
    void aRefusalIsSaidWhereTheRunStays(FxRobot robot) throws Exception {
        playback.refuse("The data set has no class 77.");
        await(() -> text(robot, "#state-badge").equals("Settings not applied"));
        assertThat(text(robot, "#state-sentence")).isEqualTo("The data set has no class 77.");
        assertThat(robot.lookup("#state-badge").query().getStyleClass()).contains("tone-warning");
        robot.interact(() -> robot.lookup("#timeline-track").query().requestFocus());
        robot.push(KeyCode.LEFT);
        await(() -> text(robot, "#state-badge").equals("Collapsed"));
    }

    @Test
    void aSmallWindowLeavesTheSphereItsRoom(FxRobot robot) throws Exception {
        robot.interact(() -> {
            stage.setWidth(1020);
            stage.setHeight(740);
        });
        await(() -> !robot.lookup("#experiment").query().isVisible());
        Node sphere = robot.lookup(".sphere-pane").query();
        await(() -> sphere.getBoundsInParent().getHeight() > 350
                && sphere.getBoundsInParent().getWidth() > 900);
        robot.interact(() -> stage.setWidth(1400));
        await(() -> robot.lookup("#experiment").query().isVisible());
    }

    @Test
    void helpOpensBesideTheSphereSearchesAndCloses(FxRobot robot) throws Exception {
        robot.push(KeyCode.F1);
        await(() -> robot.lookup("#help-pane").query().isVisible());
        assertThat(robot.lookup("#lanes").query().isVisible()).isTrue();
        robot.interact(
                () -> robot.lookup("#help-search").queryTextInputControl().setText("Ctrl+Z"));
        await(() -> shownHelp(robot).contains("Bring back the replaced run"));
        assertThat(shownHelp(robot)).doesNotContain("The charts");
        robot.push(KeyCode.ESCAPE);
        await(() -> shownHelp(robot).contains("The charts"));
        robot.push(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#help-pane").query().isVisible());
    }

    private static String shownHelp(FxRobot robot) {
        return robot.lookup("#help-page .label").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .collect(Collectors.joining("; "));
    }

    @Test
    void aboutOpensFromTheKeyboardAndListsTheLibraries(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        await(() -> robot.lookup("#about-page").tryQuery().isPresent());
        assertThat(robot.lookup("#about-libraries .label").queryAll().size()).isGreaterThan(40);
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.listWindows().size() == 1);
    }

    @Test
    void aFailedDownloadSaysWhy(FxRobot robot) throws Exception {
        press(robot, "#get-mnist");
        press(robot, "#download-start");
        await(() -> text(robot, "#download-says").equals("No mirror answered."));
        press(robot, "#download-close");
    }

    @Test
    void remembersLessMotionOnceItIsChosen(FxRobot robot) {
        press(robot, "#theme");
        assertThat(file.read().look().lessMotion()).isEmpty();
        robot.interact(() -> robot.lookup("#file").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> "less-motion".equals(item.getId()))
                .map(CheckMenuItem.class::cast)
                .forEach(item -> item.setSelected(true)));
        assertThat(file.read().look().lessMotion()).contains(true);
    }

    @Test
    void remembersTheTheme(FxRobot robot) {
        press(robot, "#theme");
        assertThat(file.read().look().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(Optional.of(robot.lookup("#main-window").query().getStyleClass()))
                .hasValueSatisfying(styles -> assertThat(styles).contains("theme-dark"));
    }

    /** Presses a button. */
    public static void press(FxRobot robot, String id) {
        robot.interact(() -> {
            Node node = robot.lookup(id).query();
            if (node instanceof javafx.scene.control.ButtonBase button) {
                button.fire();
            }
        });
    }

    /** Returns the text of a control, or what it tells a screen reader. */
    public static String text(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
    }

    /** Waits until something holds, ten seconds at most. */
    public static void await(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, holds::getAsBoolean);
    }
}
