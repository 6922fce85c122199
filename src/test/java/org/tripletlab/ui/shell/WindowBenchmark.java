package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.compare.Comparison;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.compare.PresetComparison;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.evaluation.Recording;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.history.SessionEvent;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.runner.Playback;
import org.tripletlab.runner.TrainingRun;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.settings.Settings;
import org.tripletlab.ui.settings.SettingsFile;

/**
 * Benchmark of the real window with four lanes; it prints the results and does not fail if it is slow. On an idle
 * machine: {@code mvn -q -Pbenchmark -Dbenchmark=WindowBenchmark}. (The sleep of the robot is not used: it would keep a core busy.)
 */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowBenchmark {
    private static final int ALONE_STEPS = 3_000;
    private static final int SECONDS = 15;
    private static final int RECORDED = 1_000;

    @TempDir
    private Path folder;

    private final Background background = new Background();
    private final DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
    private final Comparison comparison = new Comparison(datasets::choose, 600L << 20);
    private final FrameWatch watch = new FrameWatch();
    private Set<String> threadsBefore;
    private Stage stage;
    private MainWindow window;

    @Start
    void open(Stage shown) {
        threadsBefore = ours();
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
        watch.start();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> robot.listWindows().forEach(Window::hide));
        watch.close();
        comparison.close();
        background.close();
    }

    @Test
    @Order(1)
    void fourLanesTrainWhileTheScreenMoves(FxRobot robot) throws Exception {
        ExperimentSpec base = ExperimentSpec.DEFAULT.with(Parameters.PROBE, 2_000);
        List<Double> alone = new ArrayList<>();
        List<Double> together = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            alone.add(alone(base.with(Parameters.STEPS, ALONE_STEPS)));
            robot.interact(() -> window.lanes().race(fourMiners(base.with(Parameters.STEPS, 1_000_000))));
            await(() -> slowest() > 100);
            int before = sum();
            watch.begin("training");
            long start = System.nanoTime();
            Thread.sleep(1000L * SECONDS);
            together.add((sum() - before) * 1e9 / (System.nanoTime() - start));
            say(
                    "round %d: one lane without a window %.1f steps/s; four lanes in the window %.1f steps/s together: %.2f of"
                            + " it (wanted 0.75); %.1f frames/s (wanted 30), longest frame %.1f ms, FX thread busy at most"
                            + " %.1f ms",
                    round + 1,
                    alone.get(round),
                    together.get(round),
                    together.get(round) / alone.get(round),
                    watch.pulsesPerSecond(),
                    watch.longestPulseMillis(),
                    watch.longestBusyMillis());
            robot.interact(comparison::pause);
        }
    }

    @Test
    @Order(2)
    void scrubbingThroughAThousandStepsOfFourLanes(FxRobot robot) throws Exception {
        ExperimentSpec small = ExperimentSpec.DEFAULT
                .with(Parameters.PROBE, 2_000)
                .withText(Parameters.HIDDEN, "16")
                .with(Parameters.PER_CLASS, 4)
                .with(Parameters.STEPS, (RECORDED - 1) * Parameters.MEASURE_EVERY);
        robot.interact(() -> window.lanes().race(fourMiners(small)));
        await(() -> comparison.lanes().stream()
                .allMatch(lane -> lane.runner().view().phase() == RunnerPhase.FINISHED));
        LanesModel lanes = window.lanes();
        int kept = comparison.lanes().stream()
                .mapToInt(lane -> lane.runner().view().recordings().size())
                .min()
                .orElseThrow();
        Thread.sleep(1_000);
        watch.begin("scrubbing");
        double[] shownAfter = new double[RECORDED];
        for (int i = 0; i < RECORDED; i++) {
            int step = (i * 7 % RECORDED) * Parameters.MEASURE_EVERY;
            long start = System.nanoTime();
            robot.interact(() -> lanes.showStep(step));
            await(() -> window.spheres().views().stream()
                    .allMatch(view -> view.sphere().frameProperty().get() != null
                            && view.sphere().frameProperty().get().step() == step));
            shownAfter[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(shownAfter);
        say(
                "%d recorded steps × 4 lanes × 2,000 points kept; scrubbing: a step is on all spheres after %.1f ms (median),"
                        + " %.1f ms (99 %%), %.1f ms (longest; wanted 33); %.1f frames/s, longest frame %.1f ms, FX thread"
                        + " busy at most %.1f ms",
                kept,
                shownAfter[RECORDED / 2],
                shownAfter[RECORDED * 99 / 100],
                shownAfter[RECORDED - 1],
                watch.pulsesPerSecond(),
                watch.longestPulseMillis(),
                watch.longestBusyMillis());
    }

    @Test
    @Order(3)
    void whateverIsDoneWhileFourLanesTrainTheWindowAnswers(FxRobot robot) throws Exception {
        List<Throwable> failures = new ArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        ExperimentSpec base = ExperimentSpec.DEFAULT.with(Parameters.STEPS, 1_000_000);
        robot.interact(() -> window.lanes().race(fourMiners(base)));
        await(() -> slowest() > 40);
        Thread.sleep(2_000);
        measured(
                "changing the language",
                () -> robot.interact(() -> robot.lookup("#language")
                        .<javafx.scene.control.Button>query()
                        .fire()));
        measured("changing the theme", () -> robot.interact(window::toggleTheme));
        measured(
                "choosing a lane",
                () -> robot.interact(
                        () -> window.lanes().choose(window.lanes().lanes().get(2))));
        measured("one lane alone", () -> robot.interact(window::toggleSolo));
        measured("all lanes again", () -> robot.interact(window::toggleSolo));
        measured(
                "removing a lane",
                () -> robot.interact(
                        () -> window.lanes().remove(window.lanes().lanes().get(3))));
        measured("adding a lane", () -> robot.interact(window::addLane));
        measured(
                "showing the verdict",
                () -> robot.interact(() -> robot.lookup("#show-verdict")
                        .<javafx.scene.control.ToggleButton>query()
                        .fire()));
        for (String panel : List.of("toggle-side", "show-triplet", "show-draw", "show-enrol", "show-one-shot")) {
            measured("opening by #" + panel, () -> press(robot, panel));
        }
        press(robot, "show-point");
        measured(
                "picking a point",
                () -> robot.interact(() -> window.lanes().selection().pick(7)));
        measured(
                "picking another",
                () -> robot.interact(() -> window.lanes().selection().pick(8)));
        measured("opening the verification panel", () -> press(robot, "show-verification"));
        // Its file chooser belongs to the system and would wait for a person.
        measured("opening the export dialog", () -> robot.interact(window::exportPicture));
        press(robot, "export-cancel");
        measured(
                "changing the data set of all lanes",
                () -> robot.interact(
                        () -> comparison.begin(comparison.view().spec().with(Parameters.DATASET, "bundled"))));
        measured("going back to step 20", () -> robot.interact(() -> comparison.rewind(20)));
        measured(
                "branching off",
                () -> robot.interact(() -> {
                    window.lanes().remove(window.lanes().lanes().get(0));
                    window.branchLane();
                }));
        robot.interact(comparison::play);
        Thread.sleep(1_000);
        measured(
                "closing the window",
                () -> robot.interact(() -> robot.listWindows().forEach(Window::hide)));
        comparison.close();
        background.close();
        long end = System.nanoTime() + 10_000_000_000L;
        Set<String> left = ours();
        left.removeAll(threadsBefore);
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
            left = ours();
            left.removeAll(threadsBefore);
        }
        say("threads left behind: %s; exceptions: %s", left, failures);
        assertThat(failures).isEmpty();
        assertThat(left).isEmpty();
    }

    @Test
    @Order(4)
    void fromTheRaceToItsVerdict(FxRobot robot) throws Exception {
        long start = System.nanoTime();
        robot.interact(() -> window.lanes()
                .race(PresetComparison.byId("hardest-vs-semi-hard").race()));
        await(() -> comparison.lanes().stream()
                .allMatch(lane -> lane.runner().view().phase() == RunnerPhase.FINISHED));
        say(
                "the race hardest vs semi-hard takes %.1f s at full speed, from the click to its end",
                (System.nanoTime() - start) / 1e9);
        for (Measurement measurement : window.lanes().shownMeasurements().orElseThrow()) {
            say("  %s at step %d", measurement.diagnosis().state(), measurement.step());
        }
    }

    private void measured(String what, Runnable action) throws InterruptedException {
        watch.begin(what);
        action.run();
        Thread.sleep(1_500);
        say("%s: FX thread busy at most %.1f ms (limit 100)", what, watch.longestBusyMillis());
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).<ButtonBase>query().fire());
    }

    private static ComparisonSpec fourMiners(ExperimentSpec base) {
        return new ComparisonSpec(List.of(
                base.with(Parameters.MINER, "random"),
                base.with(Parameters.MINER, "semi-hard-hardest"),
                base.with(Parameters.MINER, "hardest-negative"),
                base.with(Parameters.MINER, "batch-hard")));
    }

    private double alone(ExperimentSpec spec) throws Exception {
        return TrainingRun.run(spec, datasets.choose(spec), new TrainingRun.Listener() {
                    @Override
                    public void recorded(Recording recording) {}

                    @Override
                    public void happened(SessionEvent event) {}

                    @Override
                    public void stepDone(int step, int steps) {}
                })
                .stepsPerSecond();
    }

    private int sum() {
        return comparison.lanes().stream()
                .mapToInt(lane -> lane.runner().view().step())
                .sum();
    }

    private int slowest() {
        return comparison.lanes().stream()
                .mapToInt(lane -> lane.runner().view().step())
                .min()
                .orElse(0);
    }

    private static Set<String> ours() {
        Set<String> names = new TreeSet<>();
        Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("tripletlab"))
                .forEach(names::add);
        return names;
    }

    private static void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + 600_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nothing came of it within ten minutes.");
            }
            Thread.sleep(1);
        }
        WaitForAsyncUtils.clearExceptions();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
