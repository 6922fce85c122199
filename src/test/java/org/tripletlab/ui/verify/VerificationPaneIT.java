package org.tripletlab.ui.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tripletlab.ui.PaneWindow.SHORT;
import static org.tripletlab.ui.PaneWindow.await;
import static org.tripletlab.ui.PaneWindow.onScreen;

import java.util.BitSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.tripletlab.evaluation.EmbeddingSnapshot;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.verification.VerificationCurve;
import org.tripletlab.metric.verification.VerificationPairs;
import org.tripletlab.text.Language;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.PaneWindow;
import org.tripletlab.ui.control.FormControls;
import org.tripletlab.ui.fx.Visibility;
import org.tripletlab.ui.model.LanePairs;
import org.tripletlab.ui.model.MatchThreshold.Rule;

/** Verification panel in a window, with real runs: threshold, rules, scrubbing, collapse. */
@NeedsWindow
class VerificationPaneIT {
    private final FxRobot robot = new FxRobot();
    private PaneWindow window;
    private VerificationPane pane;

    @BeforeEach
    void open() throws Exception {
        window = new PaneWindow();
        pane = onScreen(() -> new VerificationPane(window.pairs, window.threshold, window.words, window.appearance));
        window.show(pane, pane::pulse, 1060, 220);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void saysThatThereIsNothingYet() throws Exception {
        await(() -> says().startsWith("No embeddings yet"));
    }

    @Test
    void theThresholdIsDraggedWithTheMouseAndMovedWithTheKeys() throws Exception {
        window.race(SHORT);
        await(() -> measuredAt(120));
        double chosen = window.threshold.at(pairs()).threshold();
        Node line = pane.lookup("#threshold-line");
        double quarter = onScreen(() -> line.getBoundsInLocal().getWidth() / 4);
        robot.drag(line).moveBy(quarter, 0).drop();
        await(() -> window.threshold.ruleProperty().get() == Rule.BY_HAND);
        double dragged = window.threshold.byHandProperty().get();
        assertThat(dragged).isBetween(1.0, 2.0).isNotEqualTo(chosen);
        VerificationCurve.Point at = pairs().at(dragged);
        await(() -> numbers("fmr").equals(List.of(window.texts.format("verify.value.share", at.falseMatchRate()))));
        robot.push(KeyCode.DOWN);
        assertThat(window.threshold.byHandProperty().get()).isCloseTo(dragged - 0.01, within(1e-9));
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(window.threshold.byHandProperty().get()).isCloseTo(dragged + 0.09, within(1e-9));
        robot.push(KeyCode.HOME);
        assertThat(window.threshold.byHandProperty().get()).isZero();
        robot.push(KeyCode.END);
        assertThat(window.threshold.byHandProperty().get()).isGreaterThan(dragged);
    }

    @Test
    void aWantedRateGivesEveryLaneItsOwnThreshold() throws Exception {
        window.race(SHORT, SHORT.with(Parameters.MINER, "random"));
        await(() -> measuredAt(120));
        onScreen(() -> {
            TextField rate = (TextField) pane.lookup("#threshold-rate");
            rate.setText("5 %");
            rate.getOnAction().handle(null);
            return null;
        });
        assertThat(window.threshold.ruleProperty().get()).isEqualTo(Rule.FALSE_MATCH_RATE);
        assertThat(window.threshold.falseMatchRateProperty().get()).isEqualTo(0.05);
        await(() -> numbers("threshold").stream().distinct().count() == 2);
        for (int lane = 0; lane < 2; lane++) {
            VerificationPairs pairs =
                    window.pairs.entries().get(lane).measured().orElseThrow().pairs();
            assertThat(window.threshold.at(pairs).falseMatchRate()).isBetween(0.04, 0.05);
        }
        onScreen(() -> {
            TextField rate = (TextField) pane.lookup("#threshold-rate");
            rate.setText("many");
            assertThat(rate.getPseudoClassStates()).contains(FormControls.INVALID);
            assertThat(pane.lookup("#threshold-problem").isVisible()).isTrue();
            rate.getOnAction().handle(null);
            assertThat(rate.getText()).isEqualTo("many");
            rate.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(rate.getText()).isEqualTo("5");
            assertThat(rate.getPseudoClassStates()).doesNotContain(FormControls.INVALID);
            assertThat(pane.lookup("#threshold-problem").isVisible()).isFalse();
            return null;
        });
        assertThat(window.threshold.falseMatchRateProperty().get()).isEqualTo(0.05);
        onScreen(() -> {
            ((ToggleButton) pane.lookup("#threshold-equal-error")).fire();
            return null;
        });
        assertThat(window.threshold.ruleProperty().get()).isEqualTo(Rule.EQUAL_ERROR);
    }

    @Test
    void followsTheStepThatIsShown() throws Exception {
        window.race(SHORT);
        await(() -> measuredAt(120));
        List<String> trained = numbers("eer");
        onScreen(() -> {
            window.lanes.showStep(0);
            return null;
        });
        await(() -> measuredAt(0) && !numbers("eer").equals(trained));
        assertThat(window.pairs.entries().get(0).measured().orElseThrow().network())
                .as("no network is at hand for a recorded step")
                .isEmpty();
    }

    @Test
    void twoPickedImagesAreMarkedAtTheirDistanceInEveryLane() throws Exception {
        window.race(SHORT, SHORT.with(Parameters.MINER, "random"));
        await(() -> measuredAt(120));
        BitSet two = new BitSet();
        two.set(7);
        two.set(203);
        for (int step : new int[] {120, 40}) {
            onScreen(() -> {
                window.lanes.showStep(step);
                window.lanes.selection().pickAll(two, 203);
                return null;
            });
            await(() -> measuredAt(step));
            for (LanePairs.Entry entry : window.pairs.entries()) {
                double expected =
                        Math.sqrt(squared(entry.measured().orElseThrow().snapshot(), 7, 203));
                assertThat(onScreen(() -> window.pairs.pickedDistance(entry))).isCloseTo(expected, within(1e-6));
                await(() -> pane.lookup("#threshold-line")
                        .getAccessibleText()
                        .contains(window.texts.format("verify.accessible.picked", expected)));
            }
        }
        onScreen(() -> {
            window.lanes.selection().pick(7);
            return null;
        });
        await(() -> !pane.lookup("#threshold-line").getAccessibleText().contains("selected"));
        assertThat(onScreen(
                        () -> window.pairs.pickedDistance(window.pairs.entries().get(0))))
                .isNaN();
    }

    private static double squared(EmbeddingSnapshot snapshot, int first, int second) {
        int size = snapshot.embeddingSize();
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double apart = snapshot.unit()[first * size + k] - snapshot.unit()[second * size + k];
            sum += apart * apart;
        }
        return sum;
    }

    @Test
    void aCollapsedLaneIsToldInWordsInBothLanguages() throws Exception {
        window.race(SHORT.with(Parameters.MINER, "hardest-negative"), SHORT);
        await(() -> measuredAt(120));
        await(() -> says().matches("(?s)A: Collapsed.*"));
        assertThat(says()).doesNotContain("B:");
        onScreen(() -> {
            window.texts.setLanguage(Language.CHINESE);
            return null;
        });
        await(() -> says().matches("(?s)A：(所有人都是同一个人|已坍缩).*"));
    }

    @Test
    void whereOnlyOneHasRoomHistogramAndCurvesAreChosenFrom() throws Exception {
        window.race(SHORT);
        await(() -> measuredAt(120));
        await(() -> !pane.lookup("#curve-histogram").isVisible());
        assertThat(isSeen("#verify-histogram") && isSeen("#verify-curve")).isTrue();
        window.resize(560, 220);
        await(() -> pane.lookup("#curve-histogram").isVisible());
        await(() -> isSeen("#verify-histogram") && !isSeen("#verify-curve"));
        onScreen(() -> {
            ((ToggleButton) pane.lookup("#curve-det")).fire();
            return null;
        });
        await(() -> !isSeen("#verify-histogram") && isSeen("#verify-curve"));
        assertThat(onScreen(
                        () -> pane.lookup("#verify-curve").getBoundsInLocal().getWidth()))
                .isGreaterThan(100);
        onScreen(() -> {
            ((ToggleButton) pane.lookup("#curve-histogram")).fire();
            return null;
        });
        await(() -> isSeen("#verify-histogram") && !isSeen("#verify-curve"));
    }

    private boolean isSeen(String id) {
        return Visibility.reaches(pane.lookup(id));
    }

    private boolean measuredAt(int step) {
        return window.pairs.entries().stream()
                .allMatch(entry -> entry.measured().isPresent()
                        && entry.measured().get().snapshot().step() == step);
    }

    private VerificationPairs pairs() {
        return window.pairs.entries().get(0).measured().orElseThrow().pairs();
    }

    private String says() {
        return pane.lookup("#verify-says").getAccessibleText();
    }

    private List<String> numbers(String column) {
        return pane.lookupAll(".verify-" + column).stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
