package org.tripletlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.compare.Comparison;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.dataset.DatasetCache;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.runner.Playback;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.MatchThreshold;
import org.tripletlab.ui.settings.ThemeChoice;

/** One panel in a window of its own, with real lanes on the bundled digits. */
public final class PaneWindow {
    public static final ExperimentSpec SHORT = ExperimentSpec.DEFAULT
            .with(Parameters.DATASET, "bundled")
            .withText(Parameters.HIDDEN, "32")
            .with(Parameters.PROBE, 300)
            .with(Parameters.STEPS, 120);

    public final Texts texts = new Texts(Language.ENGLISH);
    public final TextBindings words = new TextBindings(texts);
    public final Background background = new Background();
    public final Comparison comparison;
    public final LanesModel lanes;
    public final LanePairs pairs;
    public final MatchThreshold threshold = new MatchThreshold();
    public final Appearance appearance;
    private final TestStage stage;
    private AnimationTimer timer;

    public PaneWindow() throws Exception {
        DatasetCache datasets = DatasetCache.ofThisProcess(Optional.empty());
        comparison = new Comparison(datasets::choose, 64L << 20);
        comparison.setSpeed(Playback.FULL_SPEED);
        lanes = new LanesModel(comparison, texts);
        pairs = new LanePairs(lanes, background::run);
        stage = new TestStage();
        appearance = onScreen(() -> new Appearance(ThemeChoice.LIGHT, 1, Fonts.load()));
    }

    public static <T> T onScreen(Callable<T> work) throws Exception {
        return TestStage.onScreen(work);
    }

    /** Shows a panel and lets it pulse. */
    public void show(Region pane, Runnable pulse, double width, double height) throws Exception {
        pane.setPrefSize(width, height);
        StackPane root = new StackPane(pane);
        onScreen(() -> {
            appearance.dress(root);
            return null;
        });
        stage.show(root, width, height);
        onScreen(() -> {
            timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    stage.keepSize();
                    lanes.pull();
                    pairs.pulse();
                    pulse.run();
                }
            };
            timer.start();
            return null;
        });
    }

    /** Gives the panel a size, and waits until it has it. */
    public void resize(double width, double height) throws Exception {
        stage.resize(width, height);
    }

    /** Runs lanes to their end. */
    public void race(ExperimentSpec... specs) throws Exception {
        onScreen(() -> {
            if (specs.length == 1) {
                comparison.begin(specs[0]);
            } else {
                lanes.race(new ComparisonSpec(List.of(specs)));
            }
            return null;
        });
        await(() -> lanes.lanes().size() == specs.length
                && lanes.specs().equals(List.of(specs))
                && lanes.lanes().stream().allMatch(lane -> lane.run().view().phase() == RunnerPhase.FINISHED));
    }

    public static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onScreen(condition::getAsBoolean));
    }

    /** Closes the window and ends the runs. */
    public void close() throws Exception {
        onScreen(() -> {
            if (timer != null) {
                timer.stop();
            }
            return null;
        });
        stage.close();
        comparison.close();
        background.close();
    }
}
