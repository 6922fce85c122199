package org.tripletlab.ui.microscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.TestStage.onScreen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripletlab.compare.Comparison;
import org.tripletlab.evaluation.BatchSnapshotOf;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Language;
import org.tripletlab.text.Texts;
import org.tripletlab.ui.FakePlayback;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;
import org.tripletlab.ui.fx.Appearance;
import org.tripletlab.ui.fx.Background;
import org.tripletlab.ui.fx.Fonts;
import org.tripletlab.ui.fx.TextBindings;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.SphereMarks;
import org.tripletlab.ui.settings.ThemeChoice;

/** Microscope in a window. */
@NeedsWindow
class MicroscopePaneIT {
    private static final ExperimentSpec SPEC = ExperimentSpec.DEFAULT.with(Parameters.PER_CLASS, 10);

    private final List<FakePlayback> runs = new ArrayList<>();
    private final Background background = new Background();
    private final Texts texts = new Texts(Language.ENGLISH);
    private Appearance appearance;
    private LanesModel lanes;
    private MicroscopePane pane;
    private TestStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new TestStage();
        onScreen(() -> {
            Comparison comparison = new Comparison(
                    (bound, pace, generations) -> {
                        FakePlayback run = new FakePlayback();
                        run.record(0, SessionState.STARTING);
                        runs.add(run);
                        return run;
                    },
                    1 << 20);
            lanes = new LanesModel(comparison, texts);
            appearance = new Appearance(ThemeChoice.LIGHT, 1, Fonts.load());
            pane = new MicroscopePane(lanes, new TextBindings(texts), appearance, background);
            appearance.dress(pane);
            return null;
        });
        stage.show(pane, 320, 760);
        pulse();
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
        background.close();
    }

    private void pulse() throws Exception {
        onScreen(() -> {
            stage.keepSize();
            lanes.pull();
            pane.pulse();
            return null;
        });
    }

    /** Waits for what the panel computes in the background. */
    private void eventually(ThrowingCallable assertion) throws Exception {
        TestStage.eventually(this::pulse, assertion);
    }

    private void show(int lane, int step, ExperimentSpec spec, double spread) {
        runs.get(lane).record(step, SessionState.SEPARATING);
        runs.get(lane).show(BatchSnapshotOf.step(step, spec, spread, 0.01));
    }

    private String text(String id) throws Exception {
        return onScreen(() -> ((Labeled) pane.lookup(id)).getText());
    }

    private void press(String id) throws Exception {
        onScreen(() -> {
            Node node = pane.lookup(id);
            if (node instanceof ToggleButton toggle) {
                toggle.fire();
            } else {
                ((Button) node).fire();
            }
            return null;
        });
    }

    private SphereMarks marks(int lane) throws Exception {
        return onScreen(() -> lanes.lanes().get(lane).marksProperty().get());
    }

    @Test
    void doesNotDenyStepsWhoseBatchIsStillBeingRead() throws Exception {
        runs.get(0).record(600, SessionState.SEPARATING);
        eventually(() -> assertThat(text("#microscope-absence"))
                .isEqualTo("Reading the batch. If none appears, press Play or step forward."));
    }

    @Test
    void showsTheHardestTripletAndPutsItOnTheSphere() throws Exception {
        eventually(
                () -> assertThat(text("#microscope-absence")).isEqualTo("No batch yet. Press Play or step forward."));
        assertThat(marks(0)).isEqualTo(SphereMarks.NONE);
        show(0, 20, SPEC, 0.7);
        eventually(() -> {
            assertThat(text("#microscope-facts")).contains("hard: the negative is not farther than the positive");
            assertThat(marks(0).spots()).hasSize(3);
            assertThat(marks(0).ways().stream().filter(SphereMarks.Way::arrow)).hasSize(3);
            assertThat(text("#microscope-balance")).contains("of the gradient pulled");
            assertThat(onScreen(() -> pane.lookupAll(".microscope-film-frame").size()))
                    .isEqualTo(1);
            assertThat(onScreen(() ->
                            pane.lookup("#microscope-miner-hardest-negative").getPseudoClassStates()))
                    .contains(MicroscopePane.CHOSEN);
        });
    }

    @Test
    void picksHoldsAndGoesBack() throws Exception {
        show(0, 20, SPEC, 0.7);
        eventually(() -> assertThat(onScreen(this::shown)).contains("Hardest triplet at step 20"));
        press("#microscope-anchor");
        eventually(
                () -> assertThat(onScreen(() -> pane.lookup("#microscope-sheet").isVisible()))
                        .isTrue());
        onScreen(() -> {
            ImageSheet sheet = (ImageSheet) pane.lookup("#microscope-sheet");
            assertThat(sheet.rowAt(3, 3)).isZero();
            sheet.getChildrenUnmodifiable()
                    .get(0)
                    .getOnMouseClicked()
                    .handle(new MouseEvent(
                            MouseEvent.MOUSE_CLICKED,
                            3,
                            3,
                            3,
                            3,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
            return null;
        });
        eventually(
                () -> assertThat(onScreen(() -> pane.lookup("#microscope-sheet").isVisible()))
                        .isFalse());
        show(0, 40, SPEC, 0.7);
        for (int i = 0; i < 20; i++) {
            pulse();
            Thread.sleep(25);
        }
        assertThat(onScreen(this::shown)).contains("Followed triplet at step 20");
        press("#microscope-hardest");
        eventually(() -> assertThat(onScreen(this::shown)).contains("Hardest triplet at step 40"));
        press("#microscope-next");
        eventually(() -> assertThat(onScreen(this::shown)).contains("Followed triplet at step 40"));
    }

    private List<String> shown() {
        return pane.lookupAll(".label").stream()
                .filter(node -> node instanceof Label)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void belongsToTheChosenLaneAndLeavesTheOthersAlone() throws Exception {
        onScreen(() -> {
            lanes.add();
            return null;
        });
        eventually(() -> assertThat(runs).hasSize(2));
        show(0, 20, SPEC, 0.7);
        show(1, 20, SPEC, 0.7);
        int chosen = onScreen(() -> lanes.lanes().indexOf(lanes.chosenProperty().get()));
        eventually(() -> {
            assertThat(marks(chosen).spots()).hasSize(3);
            assertThat(marks(1 - chosen)).isEqualTo(SphereMarks.NONE);
        });
        onScreen(() -> {
            lanes.choose(lanes.lanes().get(1 - chosen));
            return null;
        });
        eventually(() -> {
            assertThat(marks(1 - chosen).spots()).hasSize(3);
            assertThat(marks(chosen)).isEqualTo(SphereMarks.NONE);
        });
        onScreen(() -> {
            lanes.remove(lanes.lanes().get(1 - chosen));
            return null;
        });
        eventually(() -> assertThat(marks(0).spots()).hasSize(3));
        onScreen(() -> {
            pane.setVisible(false);
            return null;
        });
        eventually(() -> {
            assertThat(marks(0)).isEqualTo(SphereMarks.NONE);
            assertThat(runs.get(chosen).batchesWatched).isFalse();
        });
    }

    @Test
    void aLossWithoutTripletsHasOneSentence() throws Exception {
        runs.get(0).show(BatchSnapshotOf.step(20, SPEC.with(Parameters.LOSS_TYPE, "contrastive"), 0.7, 0.01));
        eventually(() -> {
            assertThat(text("#microscope-absence")).contains("uses no triplets");
            assertThat(onScreen(
                            () -> pane.lookup("#microscope-facts").getParent().isVisible()))
                    .isFalse();
        });
    }

    @Test
    void nothingIsCutOffInAnyLanguageThemeOrSize() throws Exception {
        show(0, 20, SPEC, 0.7);
        eventually(() -> assertThat(text("#microscope-balance")).contains("of the gradient pulled"));
        for (double scale : new double[] {1, 2}) {
            stage.resize(320 * scale, 760);
            for (Language language : Language.values()) {
                for (ThemeChoice theme : ThemeChoice.values()) {
                    onScreen(() -> {
                        appearance.fontScaleProperty().set(scale);
                        appearance.themeProperty().set(theme);
                        texts.setLanguage(language);
                        return null;
                    });
                    eventually(() -> onScreen(() -> nothingIsCutOff(scale)));
                }
            }
        }
    }

    private Void nothingIsCutOff(double scale) {
        for (Node node : pane.lookupAll(".label")) {
            Label label = (Label) node;
            if (label.isVisible()
                    && label.getParent().isVisible()
                    && !label.getText().isEmpty()) {
                assertThat(label.lookup(".text")).as(label.getText()).isNotNull();
                assertThat(((Text) label.lookup(".text")).getText())
                        .as(label.getText() + " at " + scale)
                        .doesNotEndWith("...");
            }
        }
        double right = ((Region) pane.getContent()).getWidth();
        for (Node node : pane.lookupAll(".button")) {
            assertThat(pane.getContent()
                            .sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                            .getMaxX())
                    .isLessThanOrEqualTo(right + 1);
        }
        return null;
    }
}
