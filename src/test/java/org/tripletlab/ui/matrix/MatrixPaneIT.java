package org.tripletlab.ui.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.PaneWindow.SHORT;
import static org.tripletlab.ui.PaneWindow.await;
import static org.tripletlab.ui.PaneWindow.onScreen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.explain.AngleMatrix;
import org.tripletlab.metric.geometry.EvaluationRanking;
import org.tripletlab.text.Language;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.PaneWindow;
import org.tripletlab.ui.fx.CanvasColours;
import org.tripletlab.ui.model.LaneModel;

/** Picked images in the matrices of real lanes. */
@NeedsWindow
class MatrixPaneIT {
    private PaneWindow window;
    private MatrixPane pane;

    @BeforeEach
    void open() throws Exception {
        window = new PaneWindow();
        pane = onScreen(() -> new MatrixPane(window.lanes, window.words, window.appearance, window.background));
        window.show(pane, pane::pulse, 1060, 220);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void framesTheCellOfThePickedImageInEveryLaneAndAtEveryStep() throws Exception {
        window.race(SHORT, SHORT.with(Parameters.MINER, "random"));
        for (int step : new int[] {120, 40}) {
            onScreen(() -> {
                window.lanes.showStep(step);
                return null;
            });
            await(() -> lane(0).matrix()
                            .filter(shown -> shown.snapshot().step() == step)
                            .isPresent()
                    && lane(1).matrix()
                            .filter(shown -> shown.snapshot().step() == step)
                            .isPresent());
            assertThat(onScreen(this::framePixels)).as("nothing is picked").isZero();
            int image = confused(window.lanes.lanes().get(0));
            onScreen(() -> {
                window.lanes.selection().pick(image);
                return null;
            });
            await(() -> framePixels() > 50);
            for (int lane = 0; lane < 2; lane++) {
                assertThat(picked(lane))
                        .isEqualTo(Map.of(expected(window.lanes.lanes().get(lane), image), 1));
            }
            onScreen(() -> {
                window.lanes.selection().pick(-1);
                return null;
            });
            await(() -> framePixels() == 0);
        }
    }

    /** Rows of the height in the window: every class has its name, and no sentence of the legend is cut. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRowHasItsNameAndEverySentenceIsWhole(Language language) throws Exception {
        onScreen(() -> {
            window.texts.setLanguage(language);
            return null;
        });
        window.race(
                SHORT,
                SHORT.with(Parameters.MINER, "random"),
                SHORT.with(Parameters.MINER, "hardest-negative"),
                SHORT.with(Parameters.SEED, 2L));
        for (int width : new int[] {1400, 1190, 975}) {
            window.resize(width, width < 1000 ? 132 : 148);
            await(() -> pane.getWidth() == width && lane(3).matrix().isPresent());
            assertThat(onScreen(() -> lane(3).everyRow())).isOne();
            assertThat(onScreen(this::cut)).as("%s at %d", language, width).isEmpty();
        }
    }

    /** Returns the texts that are shown with an ellipsis. */
    private List<String> cut() {
        pane.applyCss();
        pane.layout();
        return pane.lookupAll(".angle-legend .label").stream()
                .map(Label.class::cast)
                .filter(label -> label.isVisible() && label.getParent().isVisible())
                .filter(label -> !((Text) label.lookup(".text")).getText().equals(label.getText()))
                .map(Label::getText)
                .toList();
    }

    private LaneMatrix lane(int number) {
        return (LaneMatrix) pane.lookup("#matrix-" + (char) ('A' + number));
    }

    private Map<AngleMatrix.Place, Integer> picked(int number) throws Exception {
        return onScreen(() -> lane(number).picked());
    }

    private int framePixels() {
        WritableImage seen = pane.snapshot(null, null);
        int frame = CanvasColours.LIGHT.chart().data().hashCode() >>> 8;
        int count = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                // The letters of the lanes have this colour, too, and stand above the cells.
                count += y > 40 && (seen.getPixelReader().getArgb(x, y) & 0xFFFFFF) == frame ? 1 : 0;
            }
        }
        return count;
    }

    private static int confused(LaneModel lane) {
        return ranked(lane, Optional.empty()).row();
    }

    private static AngleMatrix.Place expected(LaneModel lane, int image) {
        int own = lane.run().probe().orElseThrow().labels()[image];
        EvaluationRanking.Ranked ranked = ranked(lane, Optional.of(image));
        return new AngleMatrix.Place(own, ranked.degrees() > 0 ? ranked.otherClass() : own);
    }

    /** Ranks by how much nearer another axis is than the own one: above 0, the image is taken for the other class. */
    private static EvaluationRanking.Ranked ranked(LaneModel lane, Optional<Integer> image) {
        EmbeddingSnapshot snapshot = lane.run().shownSnapshotProperty().get();
        EvaluationSet probe = lane.run().probe().orElseThrow();
        return EvaluationRanking.first(
                        EvaluationRanking.Order.MOST_CONFUSED,
                        snapshot.unit(),
                        snapshot.embeddingSize(),
                        probe.labels(),
                        probe.classNames().size(),
                        probe.count())
                .stream()
                .filter(each -> image.isEmpty() || each.row() == image.get())
                .findFirst()
                .orElseThrow();
    }
}
