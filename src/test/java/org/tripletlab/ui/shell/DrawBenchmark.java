package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.compare.Comparison;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.math.RandomStream;
import org.tripletlab.render.paint.SphereOverlay;
import org.tripletlab.runner.Playback;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.draw.PadWatch;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;

/**
 * Benchmark of the time from the end of a stroke until its point appears on the sphere, while the lane trains at full speed; it
 * prints the result and does not fail if it is slow. On an idle machine: {@code mvn -q -Pbenchmark
 * -Dbenchmark=DrawBenchmark}.
 */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class DrawBenchmark {
    private static final int STROKES = 200;
    private static final int PLACES = 12;

    @TempDir
    private Path folder;

    private final Background background = new Background();
    private final DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
    private final Comparison comparison = new Comparison(datasets::choose, 600L << 20);
    private final RandomStream random = RandomStream.of(1, "strokes");
    /** Overlays of the sphere since the newest stroke was placed. */
    private final List<SphereOverlay> withTheStroke = new ArrayList<>();

    private MainWindow window;
    private Stage stage;
    private PadWatch pad;
    private long endedAt;
    private CompletableFuture<Double> seenAfter;

    @Start
    void open(Stage shown) {
        stage = shown;
        window = new MainWindow(
                stage,
                comparison,
                new Texts(Language.ENGLISH),
                new SettingsFile(folder.resolve("window.properties")),
                Settings.DEFAULT,
                new MainWindow.MnistArrival((where, listener, cancelled) -> {}, folder, datasets::refresh),
                new MainWindow.StudySurroundings(datasets, address -> {}),
                background);
        comparison.setSpeed(Playback.FULL_SPEED);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1440);
        stage.setHeight(900);
        window.show();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(Window::hide));
        comparison.close();
        background.close();
    }

    @Test
    void twoHundredStrokesWhileALaneTrains(FxRobot robot) throws Exception {
        ExperimentSpec endless =
                ExperimentSpec.DEFAULT.with(Parameters.PROBE, 2_000).with(Parameters.STEPS, 1_000_000);
        robot.interact(() -> {
            window.lanes().race(new ComparisonSpec(List.of(endless, endless.with(Parameters.SEED, 1L))));
            window.lanes().keepChosenOnly();
            window.sideShownProperty().set(true);
            robot.lookup("#show-draw")
                    .<javafx.scene.control.ToggleButton>query()
                    .fire();
        });
        await(() -> window.lanes().focus().view().step() > 200);
        Node paper = robot.lookup("#pad").query();
        pad = new PadWatch(robot.lookup("#draw").query());
        robot.interact(() -> {
            paper.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> endedAt = System.nanoTime());
            stage.getScene().addPostLayoutPulseListener(this::look);
        });
        Bounds bounds = WaitForAsyncUtils.asyncFx(() -> paper.localToScreen(paper.getBoundsInLocal()))
                .get();
        int before = window.lanes().focus().view().step();
        long begun = System.nanoTime();
        double[] millis = new double[STROKES];
        for (int stroke = 0; stroke < STROKES; stroke++) {
            millis[stroke] = draw(bounds);
            robot.interact(() -> robot.lookup("#draw-clear").queryButton().fire());
            await(() -> !pad.isPlaced());
        }
        double stepsPerSecond = (window.lanes().focus().view().step() - before) * 1e9 / (System.nanoTime() - begun);
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%d strokes: seen on the sphere after %.1f ms (median), %.1f ms (95%%, wanted 50), %.1f ms (longest), while"
                        + " training %.0f steps a second%n",
                STROKES,
                millis[STROKES / 2],
                millis[STROKES * 95 / 100],
                millis[STROKES - 1],
                stepsPerSecond);
        assertThat(millis[0]).isPositive();
    }

    /** Draws one stroke of many bends with the system's pointer, and returns after how many milliseconds it is seen. */
    private double draw(Bounds bounds) throws Exception {
        double x = 0.2 + 0.6 * random.nextDouble();
        WaitForAsyncUtils.asyncFx(() -> {
                    seenAfter = null;
                    endedAt = 0;
                    withTheStroke.clear();
                    move(bounds, x, 0.12);
                    new Robot().mousePress(MouseButton.PRIMARY);
                })
                .get();
        for (int place = 1; place <= PLACES; place++) {
            double across = 0.2 + 0.6 * random.nextDouble();
            double down = 0.12 + 0.76 * place / PLACES;
            WaitForAsyncUtils.asyncFx(() -> move(bounds, across, down)).get();
            Thread.sleep(12);
        }
        CompletableFuture<Double> seen = new CompletableFuture<>();
        WaitForAsyncUtils.asyncFx(() -> {
                    seenAfter = seen;
                    new Robot().mouseRelease(MouseButton.PRIMARY);
                })
                .get();
        return seen.get(10, TimeUnit.SECONDS);
    }

    /** At the end of every frame: is the stroke placed, and is a picture with it shown? */
    private void look() {
        if (seenAfter == null || seenAfter.isDone() || endedAt == 0 || !pad.isPlaced()) {
            return;
        }
        withTheStroke.add(window.spheres().sphere().overlayProperty().get());
        SphereOverlay drawn = window.spheres().views().get(0).pane().drawnOverlay();
        if (!drawn.spots().isEmpty() && withTheStroke.stream().anyMatch(drawn::equals)) {
            seenAfter.complete((System.nanoTime() - endedAt) / 1e6);
        }
    }

    private static void move(Bounds bounds, double x, double y) {
        new Robot().mouseMove(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
    }
}
