package org.tripletlab.ui.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.TestStage.eventually;
import static org.tripletlab.ui.TestStage.onScreen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
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
import org.tripletlab.ui.matrix.MatrixPane;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.settings.ThemeChoice;

/** Planes and matrices of one to four lanes in a window. */
@NeedsWindow
class LanePanesIT {
    private final List<FakePlayback> runs = new ArrayList<>();
    private final Background background = new Background();
    private final Texts texts = new Texts(Language.ENGLISH);
    private LanesModel lanes;
    private PlanePane planes;
    private MatrixPane matrices;
    private TestStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new TestStage();
        VBox root = onScreen(() -> {
            Comparison comparison = new Comparison(
                    (bound, pace, generations) -> {
                        FakePlayback run = new FakePlayback();
                        run.record(0, SessionState.STARTING);
                        run.record(20, SessionState.SEPARATING);
                        runs.add(run);
                        return run;
                    },
                    1 << 20);
            lanes = new LanesModel(comparison, texts);
            TextBindings words = new TextBindings(texts);
            Appearance appearance = new Appearance(ThemeChoice.LIGHT, 1, Fonts.load());
            planes = new PlanePane(lanes, words, appearance, background);
            matrices = new MatrixPane(lanes, words, appearance, background);
            planes.setPrefHeight(180);
            matrices.setPrefHeight(180);
            VBox panes = new VBox(planes, matrices);
            appearance.dress(panes);
            return panes;
        });
        stage.show(root, 1100, 380);
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
            planes.pulse();
            matrices.pulse();
            return null;
        });
    }

    private List<String> shown(javafx.scene.Parent pane) throws Exception {
        return onScreen(() -> pane.lookupAll(".label").stream()
                .filter(node -> node instanceof Label && node.isVisible())
                .map(node -> ((Label) node).getText())
                .flatMap(text -> Arrays.stream(text.split("\n")))
                .toList());
    }

    @Test
    void saysWhatIsMinedAndEnlargesACollapsedBatchInWords() throws Exception {
        eventually(
                this::pulse,
                () -> assertThat(shown(planes))
                        .contains("Reading the batch. If none appears, press Play or step forward."));
        runs.get(0).show(BatchSnapshotOf.step(20, ExperimentSpec.DEFAULT, 0.7, 0.02));
        eventually(
                this::pulse,
                () -> assertThat(shown(planes))
                        .contains("Batch of step 20")
                        .anyMatch(line -> line.matches("[\\d,]+ mined, [\\d,]+ active"))
                        .anyMatch(line -> line.startsWith("semi-hard ") && line.endsWith("(100%)"))
                        .contains("hard 0 (0%)")
                        .noneMatch(line -> line.startsWith("Enlarged")));

        ExperimentSpec hardest = ExperimentSpec.DEFAULT.with(Parameters.MINER, "hardest-negative");
        runs.get(0).show(BatchSnapshotOf.step(40, hardest, 0.01, 0.0001));
        eventually(
                this::pulse,
                () -> assertThat(shown(planes))
                        .contains("Batch of step 40", "3,800 mined, 3,800 active")
                        .anyMatch(line -> line.matches("Axes end at 0\\.00[125]\\. Triplets beyond .*"))
                        .anyMatch(line -> line.matches("Arrow scale: ×\\d+")));
    }

    @Test
    void theTitleOfAnAxisHasALineOfItsOwnWhereItWouldMeetTheNumbers() throws Exception {
        onScreen(() -> {
            Appearance appearance = new Appearance(ThemeChoice.LIGHT, 1, Fonts.load());
            PlanePainter painter = new PlanePainter(appearance, texts);
            PlanePainter.Plot narrow = painter.plot(110, 110, 0.001, true);
            assertThat(narrow.titleBelow()).isTrue();
            assertThat(narrow.bottom())
                    .isLessThan(painter.plot(400, 110, 0.001, true).bottom());
            assertThat(painter.plot(400, 110, 0.001, true).titleBelow()).isFalse();
            return null;
        });
    }

    @Test
    void looksAtBatchesOnlyWhileItCanBeSeen() throws Exception {
        eventually(this::pulse, () -> assertThat(runs.get(0).batchesWatched).isTrue());
        onScreen(() -> {
            planes.setVisible(false);
            return null;
        });
        eventually(this::pulse, () -> assertThat(runs.get(0).batchesWatched).isFalse());
        onScreen(() -> {
            planes.setVisible(true);
            lanes.add();
            return null;
        });
        eventually(this::pulse, () -> assertThat(runs).hasSize(2).allMatch(run -> run.batchesWatched));
    }

    @Test
    void aRecordedStepSaysThatItsBatchIsNotKept() throws Exception {
        runs.get(0).show(BatchSnapshotOf.step(20, ExperimentSpec.DEFAULT, 0.7, 0.02));
        onScreen(() -> {
            lanes.pull();
            lanes.focus().showStep(0);
            return null;
        });
        eventually(this::pulse, () -> {
            assertThat(shown(planes)).contains("Live only: the batch of step 0 is not stored");
            assertThat(planes.lookup("#plane-A").lookup("Canvas").getOpacity()).isLessThan(0.5);
        });
        onScreen(() -> {
            lanes.focus().showNewest();
            return null;
        });
        eventually(this::pulse, () -> assertThat(shown(planes)).noneMatch(line -> line.startsWith("Live only")));
    }

    @Test
    void fourLanesHaveTheirLettersAndNothingIsCutOff() throws Exception {
        onScreen(() -> {
            lanes.add();
            lanes.add();
            lanes.add();
            return null;
        });
        for (Language language : Language.values()) {
            eventually(this::pulse, () -> assertThat(runs).hasSize(4));
            onScreen(() -> {
                texts.setLanguage(language);
                return null;
            });
            for (int i = 0; i < 4; i++) {
                runs.get(i).show(BatchSnapshotOf.step(30 + i, ExperimentSpec.DEFAULT, 0.01, 0.001));
            }
            eventually(this::pulse, () -> {
                assertThat(shown(planes)).contains("A", "B", "C", "D");
                assertThat(shown(matrices)).contains("A", "B", "C", "D");
                assertThat(onScreen(() -> facts().size()))
                        .as("the batch of each lane")
                        .isGreaterThanOrEqualTo(4);
                onScreen(this::nothingIsCutOff);
            });
        }
    }

    private List<Label> facts() {
        return planes.lookupAll(".plane-fact").stream()
                .map(node -> (Label) node)
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .toList();
    }

    private Void nothingIsCutOff() {
        for (Label label : facts()) {
            assertThat(label.getHeight())
                    .as(label.getText())
                    .isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()) - 1);
            double bottom = label.localToScene(label.getBoundsInLocal()).getMaxY();
            assertThat(bottom)
                    .as(label.getText())
                    .isLessThanOrEqualTo(
                            planes.localToScene(planes.getBoundsInLocal()).getMaxY());
        }
        return null;
    }
}
