package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.compare.SavedLane;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.Branch;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.RunnerView;
import org.tripletlab.history.saved.SavedRun;
import org.tripletlab.render.view.Camera;
import org.tripletlab.runner.SessionRunner;
import org.tripletlab.store.SavedDrawing;
import org.tripletlab.store.SavedSession;
import org.tripletlab.store.SessionFile;
import org.tripletlab.text.Language;
import org.tripletlab.ui.ChosenFiles;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.draw.DrawPane;
import org.tripletlab.ui.draw.DrawViewModel;
import org.tripletlab.ui.sphere.SphereViewModel;

/** Sessions saved, opened, dropped, refused, and recovered in the window. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class SessionIT extends RealWindow {
    private Path chosen;

    @Start
    void open(Stage shown) throws IOException {
        Path sessions = Files.createDirectory(folder.resolve("sessions"));
        // As a program leaves it that has crashed.
        SessionFile.write(sessions.resolve("running-1.tripletlab"), crashed(), "test");
        show(shown);
        window.fileChoice().showWith(new ChosenFiles(() -> Optional.ofNullable(chosen)));
    }

    private static SavedSession crashed() {
        DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
        try (SessionRunner runner = new SessionRunner(datasets::choose, 1L << 26)) {
            runner.load(SHORT.with(Parameters.SEED, 5L));
            while (runner.view().phase() != RunnerPhase.PAUSED) {
                Thread.onSpinWait();
            }
            runner.stepOnce();
            while (runner.view().step() < 1) {
                Thread.onSpinWait();
            }
            CompletableFuture<Optional<Branch>> taken = new CompletableFuture<>();
            runner.branch(OptionalInt.empty(), taken::complete);
            SavedRun run = SavedRun.of(taken.join().orElseThrow());
            return new SavedSession(List.of(new SavedLane('A', Optional.empty(), run.spec(), Optional.of(run))));
        }
    }

    @Test
    void aSessionIsSavedAndComesBackByADrop(FxRobot robot) throws Exception {
        train(robot);
        chosen = folder.resolve("lesson");
        RunnerView before = window.lanes().focus().view();
        robot.interact(() -> window.files().saveAs());
        Path file = folder.resolve("lesson.tripletlab");
        await(() -> stage.getTitle().startsWith("lesson.tripletlab"));
        assertThat(file).exists();

        robot.interact(() ->
                window.lanes().race(new ComparisonSpec(List.of(SHORT, SHORT.with(Parameters.MINER, "random")))));
        await(() -> stage.getTitle().contains("•"));
        assertThat(robot.interact(() -> Drop.on(stage.getScene().getRoot(), file)))
                .isNotNull();
        await(() -> window.lanes().lanes().size() == 1
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED
                && window.lanes().focus().view().step() == before.step());
        RunnerView after = window.lanes().focus().view();
        assertThat(after.recordings()).hasSameSizeAs(before.recordings());
        assertThat(after.latest().network().weights())
                .isEqualTo(before.latest().network().weights());
        assertThat(after.history().events()).isEqualTo(before.history().events());
        await(() -> !stage.getTitle().contains("•"));
    }

    /** A circle, so that what is seen first would come home by itself. */
    @Test
    void theWindowLooksAsItDid(FxRobot robot) throws Exception {
        train(robot, SHORT.with(Parameters.EMBEDDING_SIZE, 2));
        SphereViewModel sphere = window.spheres().sphere();
        Camera camera = new Camera(33, 44, 1.5);
        robot.interact(() -> {
            window.sideShownProperty().set(true);
            robot.lookup("#show-draw").queryAs(ToggleButton.class).fire();
            robot.lookup("#show-matrix").queryAs(ToggleButton.class).fire();
            DrawViewModel drawing = ((DrawPane) robot.lookup("#draw").query()).model();
            drawing.beginStroke(0.5, 0.15);
            drawing.strokeTo(0.5, 0.5);
            drawing.strokeTo(0.52, 0.85);
            drawing.endStroke();
            sphere.graticuleProperty().set(false);
            sphere.cameraProperty().set(camera);
            sphere.toggleClass(3);
            window.lanes().showStep(20);
        });
        WaitForAsyncUtils.waitForFxEvents();
        await(() -> robot.lookup("#draw-prepared").queryAs(ImageView.class).getImage() != null);
        chosen = folder.resolve("look.tripletlab");
        robot.interact(() -> window.files().saveAs());
        await(() -> stage.getTitle().startsWith("look.tripletlab"));
        SavedDrawing drawn = SessionFile.read(chosen).drawing().orElseThrow();
        assertThat(drawn.strokes()).hasSize(1);

        train(robot, SHORT);
        robot.interact(() -> {
            robot.lookup("#show-charts").queryAs(ToggleButton.class).fire();
            robot.lookup("#draw-clear").queryButton().fire();
            robot.lookup("#show-point").queryAs(ToggleButton.class).fire();
            window.sideShownProperty().set(false);
            window.open(chosen);
        });
        await(() -> window.lanes().focus().view().step() == SHORT.get(Parameters.STEPS)
                && window.spheres().sphere().frameProperty().get() != null
                && window.spheres().sphere().frameProperty().get().circle()
                && window.lanes().shownStep() == 20);
        SphereViewModel again = window.spheres().sphere();
        assertThat(again.cameraProperty().get()).isEqualTo(camera);
        assertThat(again.graticuleProperty().get()).isFalse();
        assertThat(again.hiddenProperty().get().stream()).containsExactly(3);
        assertThat(window.sideShownProperty().get()).isTrue();
        assertThat(robot.lookup("#show-draw").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(robot.lookup("#show-matrix").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        await(() -> robot.lookup("#draw-prepared").queryAs(ImageView.class).getImage() != null);
        await(() -> !stage.getTitle().contains("•"));
        robot.interact(() -> ((DrawPane) robot.lookup("#draw").query()).model().undo());
        await(() -> stage.getTitle().contains("•"));
    }

    @Test
    void nonsenseAboutTheWindowChangesNothing(FxRobot robot) throws Exception {
        train(robot);
        chosen = folder.resolve("nonsense.tripletlab");
        robot.interact(() -> window.files().saveAs());
        await(() -> stage.getTitle().startsWith("nonsense.tripletlab"));
        SavedSession whole = SessionFile.read(chosen);
        Map<String, String> nonsense = new HashMap<>();
        for (String word : whole.window().keySet()) {
            nonsense.put(word, "-9e999 <b> 7");
        }
        nonsense.put("step", "99999999999");
        nonsense.put("hidden", "9999 -1 x 2");
        nonsense.put("projection-A", "1 1 1");
        SessionFile.write(
                chosen,
                new SavedSession(
                        whole.lanes(),
                        whole.chosen(),
                        whole.sameStart(),
                        Optional.empty(),
                        Optional.empty(),
                        nonsense,
                        new byte[0]),
                "test");
        robot.interact(() -> window.spheres().sphere().cameraProperty().set(new Camera(1, 2, 1)));
        int before = window.lanes().focus().view().generation();
        robot.interact(() -> window.open(chosen));
        await(() -> window.lanes().focus().view().generation() != before
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED
                && window.spheres().sphere().frameProperty().get() != null);
        SphereViewModel sphere = window.spheres().sphere();
        assertThat(sphere.hiddenProperty().get().length()).isLessThanOrEqualTo(10);
        assertThat(sphere.graticuleProperty().get()).isTrue();
        assertThat(sphere.projection().coordinatesProperty().get()).isEmpty();
        assertThat(window.lanes().focus().liveProperty().get()).isTrue();
    }

    @Test
    void whatIsNoSessionIsRefusedAndEverythingStays(FxRobot robot) throws Exception {
        train(robot);
        Path broken = Files.writeString(folder.resolve("broken.tripletlab"), "hello");
        int generation = window.lanes().focus().view().generation();
        robot.interact(() -> window.open(broken));
        await(() -> problem(robot).contains("is not a session"));
        assertThat(window.lanes().focus().view().generation()).isEqualTo(generation);
        assertThat(window.lanes().focus().view().phase()).isEqualTo(RunnerPhase.FINISHED);
        robot.interact(() -> texts.setLanguage(Language.CHINESE));
        await(() -> problem(robot).contains("不是 TripletLab 会话"));
    }

    @Test
    void whatACrashHasLeftIsOfferedAndRecovered(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#recovery").query().isVisible()).isTrue();
        robot.interact(() ->
                robot.lookup("#recover").<javafx.scene.control.Button>query().fire());
        await(() -> window.lanes().focus().view().spec().get(Parameters.SEED) == 5
                && window.lanes().focus().view().step() == 1);
        await(() -> !robot.lookup("#recovery").query().isVisible());
        // Until it has been saved again, after some seconds, it must be recoverable after another crash.
        await(() -> {
            try (Stream<Path> kept = Files.list(folder.resolve("sessions"))) {
                List<Path> files = kept.filter(file -> file.toString().endsWith(".tripletlab"))
                        .toList();
                assertThat(files).isNotEmpty();
                return files.stream().noneMatch(file -> file.endsWith("running-1.tripletlab"));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        assertThat(folder.resolve("sessions").resolve("running-1.tripletlab")).doesNotExist();
    }

    @Test
    void anExperimentTravelsAsALine(FxRobot robot) throws Exception {
        train(robot);
        robot.interact(() -> window.controller()
                .session()
                .experiments()
                .begin("tripletlab:dataset=bundled&hidden=16&probe=100&steps=40&seed=9"));
        await(() -> window.lanes().focus().view().spec().get(Parameters.SEED) == 9
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        robot.interact(() -> window.controller().session().experiments().begin("tripletlab:margin=-5"));
        assertThat(window.lanes().focus().view().spec().get(Parameters.SEED)).isEqualTo(9);
    }

    @Test
    void anErrorIsShownWholeUntilItIsClosedOrTheActionSucceeds(FxRobot robot) throws Exception {
        train(robot);
        chosen = folder.resolve("whole");
        robot.interact(() -> window.files().saveAs());
        await(() -> stage.getTitle().startsWith("whole.tripletlab"));
        Path broken = Files.writeString(folder.resolve("broken.tripletlab"), "hello");
        robot.interact(() -> window.open(broken));
        await(() -> problem(robot).contains("is not a session"));
        Label sentence = robot.lookup("#problem").query();
        double needed = sentence.prefHeight(sentence.getWidth());
        assertThat(sentence.getHeight()).as("nothing is cut off").isGreaterThanOrEqualTo(needed);
        assertThat(contrast(sentence)).isGreaterThan(4.5);
        robot.interact(() -> window.toggleTheme());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(contrast(sentence)).isGreaterThan(4.5);

        // A selected point is cleared first.
        robot.interact(() -> window.spheres().sphere().picks().pick(0));
        assertThat(window.spheres().sphere().picks().points().isEmpty()).isFalse();
        escape(robot);
        assertThat(window.spheres().sphere().picks().points().isEmpty()).isTrue();
        assertThat(problem(robot)).isNotEmpty();
        escape(robot);
        assertThat(problem(robot)).isEmpty();
        assertThat(robot.lookup("#problems").query().isVisible()).isFalse();

        robot.interact(() -> window.open(broken));
        await(() -> problem(robot).contains("is not a session"));
        robot.interact(() -> robot.lookup("#problem-close").queryButton().fire());
        assertThat(problem(robot)).isEmpty();
        robot.interact(() -> window.open(broken));
        await(() -> problem(robot).contains("is not a session"));
        robot.interact(() -> window.open(folder.resolve("whole.tripletlab")));
        await(() -> problem(robot).isEmpty());
        robot.interact(() -> window.fault(new IllegalStateException("a test")));
        await(() -> problem(robot).contains("a test"));
    }

    /** One press only: on a slow machine, a held key would repeat. */
    private void escape(FxRobot robot) {
        KeyEvent press = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
        robot.interact(() -> Event.fireEvent(stage.getScene().getRoot(), press));
    }

    private static String problem(FxRobot robot) {
        return robot.lookup("#problem").<Label>tryQuery().map(Label::getText).orElse("");
    }

    private static double contrast(Label sentence) {
        Color below = (Color) ((Region) sentence.getParent())
                .getBackground()
                .getFills()
                .get(0)
                .getFill();
        double ink = luminance((Color) sentence.getTextFill());
        double paper = luminance(below);
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private void train(FxRobot robot) throws Exception {
        train(robot, SHORT);
    }

    private void train(FxRobot robot, ExperimentSpec spec) throws Exception {
        robot.interact(() -> comparison.begin(spec));
        await(() -> window.lanes().specs().get(0).equals(spec)
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
    }
}
