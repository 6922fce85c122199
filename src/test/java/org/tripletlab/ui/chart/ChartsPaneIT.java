package org.tripletlab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
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
import org.tripletlab.evaluation.Recording;
import org.tripletlab.export.sphere.PngRecipe;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.geometry.OwnMeanAngle;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.Activities;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.settings.ThemeChoice;

@ExtendWith(ApplicationExtension.class)
class ChartsPaneIT {
    @TempDir
    private Path folder;

    private final List<FakePlayback> runs = new ArrayList<>();
    private final Background background = new Background();
    private final Texts texts = new Texts(Language.ENGLISH);
    private final Activities activities = new Activities(System::nanoTime);
    private LanesModel lanes;
    private Appearance appearance;
    private ChartsPane charts;

    @Start
    void open(Stage stage) {
        Comparison comparison = new Comparison(
                (bound, pace, generations) -> {
                    runs.add(new FakePlayback());
                    return runs.get(runs.size() - 1);
                },
                1 << 20);
        lanes = new LanesModel(comparison, texts);
        lanes.add();
        record(runs.get(0), SessionState.SEPARATING);
        record(runs.get(1), SessionState.COLLAPSED);
        lanes.pull();
        appearance = new Appearance(ThemeChoice.LIGHT, 1, Fonts.load());
        charts = new ChartsPane(lanes, new TextBindings(texts), appearance, background, activities);
        appearance.dress(charts);
        stage.setScene(new Scene(charts, 1100, 190));
        stage.show();
    }

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void saysTheValuesOfAllLanesUnderThePointer(FxRobot robot) {
        pulse(robot);
        robot.moveTo("#chart-2");
        pulse(robot);
        List<String> said = said(robot, ".chart-hover .label");
        assertThat(said).contains("A", "B").anyMatch(text -> text.startsWith("step "));
    }

    @Test
    void theWheelZoomsAllChartsAndADoubleClickShowsAllAgain(FxRobot robot) {
        Node zoom = robot.lookup("#chart-zoom").query();
        assertThat(zoom.isVisible()).isFalse();
        robot.moveTo("#chart-1");
        robot.scroll(3, VerticalDirection.UP);
        pulse(robot);
        boolean zoomed = zoom.isVisible();
        robot.doubleClickOn("#chart-1");
        pulse(robot);
        assertThat(zoomed).isTrue();
        assertThat(zoom.isVisible()).isFalse();
    }

    @Test
    void isWholeAgainAfterTheWindowShrankAndGrewBetweenTwoPulses(FxRobot robot) throws Exception {
        Window window = charts.getScene().getWindow();
        double width = window.getWidth();
        double height = window.getHeight();
        robot.moveTo("#chart-smoothing");
        pulse(robot);
        int[] before = pixels(robot);
        resize(robot, window, width - 300, height - 40);
        // What is painted on a canvas is cut when a frame is rendered with its smaller size.
        pixels(robot);
        resize(robot, window, width, height);
        pulse(robot);
        assertThat(pixels(robot)).isEqualTo(before);
    }

    private void resize(FxRobot robot, Window window, double width, double height) throws Exception {
        robot.interact(() -> {
            window.setWidth(width);
            window.setHeight(height);
        });
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> charts.getWidth() == charts.getScene().getWidth()
                        && window.getWidth() == width
                        && window.getHeight() == height);
    }

    private int[] pixels(FxRobot robot) {
        int[][] pixels = new int[1][];
        robot.interact(() -> {
            WritableImage image = charts.snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            pixels[0] = new int[width * height];
            image.getPixelReader()
                    .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels[0], 0, width);
        });
        return pixels[0];
    }

    @Test
    void showsAnotherMetricWhenItsMenuSaysSo(FxRobot robot) {
        Button title = robot.from(robot.lookup("#chart-1").queryAll())
                .lookup(".chart-title")
                .query();
        robot.interact(title::fire);
        robot.clickOn("Separation ↑");
        pulse(robot);
        assertThat(title.getText()).isEqualTo("Separation ↑");
    }

    @Test
    void followsThePickedImageInEveryLane(FxRobot robot) throws Exception {
        Button title = robot.from(robot.lookup("#chart-1").queryAll())
                .lookup(".chart-title")
                .query();
        robot.interact(title::fire);
        robot.clickOn("Selected image ↓");
        pulse(robot);
        Labeled absence = robot.lookup("#chart-1 .chart-absence").query();
        assertThat(absence.getText()).isEqualTo("Select an image on a sphere");
        for (int image : new int[] {42, 7}) {
            robot.interact(() -> lanes.selection().pick(image));
            robot.moveTo("#chart-1");
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
                pulse(robot);
                List<String> said = said(robot, ".chart-hover .label");
                return said.containsAll(anglesAt(step(said), image));
            });
            assertThat(absence.getText()).isEmpty();
        }
        BitSet two = new BitSet();
        two.set(3, 5);
        robot.interact(() -> lanes.selection().pickAll(two, 3));
        pulse(robot);
        assertThat(absence.getText()).isEqualTo("Select a single image");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            pulse(robot);
            return said(robot, ".chart-hover .label").stream().anyMatch(text -> text.startsWith("–"));
        });
    }

    /** Returns the step that the hover says it is about. */
    private static int step(List<String> said) {
        return said.stream()
                .filter(text -> text.startsWith("step "))
                .mapToInt(text -> Integer.parseInt(text.substring("step ".length())))
                .findFirst()
                .orElse(0);
    }

    /** Returns the angles of an image in all lanes, as recorded nearest to a step. */
    private List<String> anglesAt(int step, int image) {
        List<String> angles = new ArrayList<>();
        for (FakePlayback run : runs) {
            Recording recording = run.view().recordings().stream()
                    .min(Comparator.comparingInt(
                            each -> Math.abs(each.measurement().step() - step)))
                    .orElseThrow();
            double degrees = OwnMeanAngle.degrees(
                    recording.snapshot().unit(), 3, run.view().data().probe().labels(), image);
            angles.add(texts.format("chart.angle.value", degrees));
        }
        return angles;
    }

    @Test
    void savesATableAndAPictureWithItsRecipe(FxRobot robot) throws Exception {
        for (ChartSaving.Format format : ChartSaving.Format.values()) {
            Path file = folder.resolve("chart." + format.extension());
            ChartSaving saving = new ChartSaving(
                    lanes,
                    new ChartView(),
                    texts,
                    appearance,
                    background,
                    activities,
                    (name, kind) -> Optional.of(file));
            robot.interact(() -> saving.save(chosenMetric(), true, format));
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Files.exists(file));
        }
        List<String> lines = Files.readAllLines(folder.resolve("chart.csv"));
        assertThat(lines.get(0)).startsWith("step,").contains("A (", "differentClassDistance p5", "B (");
        assertThat(lines).hasSize(22);
        assertThat(PngRecipe.read(folder.resolve("chart.png")).orElseThrow())
                .contains("\"chart\":\"differentClassDistance\"", "\"lane\":\"B\"");
    }

    @Test
    void aNameWithoutItsEndingReplacesNothing(FxRobot robot) throws IOException {
        Path there = Files.writeString(folder.resolve("mine.csv"), "mine");
        ChartSaving saving = new ChartSaving(
                lanes,
                new ChartView(),
                texts,
                appearance,
                background,
                activities,
                (name, kind) -> Optional.of(folder.resolve("mine")));
        robot.interact(() -> saving.save(chosenMetric(), false, ChartSaving.Format.CSV));
        assertThat(activities.problems().shownProperty().get().get(0).says().key())
                .isEqualTo("chart.exists");
        assertThat(there).hasContent("mine");
    }

    private static ChartMetric chosenMetric() {
        return ChartMetric.of(Metrics.DIFFERENT_CLASS_DISTANCE);
    }

    private void pulse(FxRobot robot) {
        robot.interact(() -> {
            lanes.pull();
            for (int i = 0; i < 6; i++) {
                charts.pulse();
            }
        });
    }

    private static List<String> said(FxRobot robot, String where) {
        return robot.lookup(where).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void record(FakePlayback run, SessionState state) {
        for (int step = 0; step <= 400; step += 20) {
            run.record(step, state);
        }
    }
}
