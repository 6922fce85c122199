package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tripletlab.ui.shell.MainWindowIT.press;
import static org.tripletlab.ui.shell.MainWindowIT.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.compare.Lane;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.export.sphere.PngRecipe;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.ui.ChosenFiles;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.lanes.LaneView;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.sphere.SphereViewModel;

/** Lanes side by side in the real window, with short real runs on the bundled digits. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class LanesIT extends RealWindow {
    private static final ComparisonSpec RACE = new ComparisonSpec(
            List.of(SHORT.with(Parameters.MINER, "hardest-negative"), SHORT.with(Parameters.MINER, "random")));

    @Start
    void open(Stage stage) {
        show(stage);
    }

    @Test
    void aRaceWithOneClickEndsInAVerdict(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#compare").<MenuButton>query().getItems().stream()
                .filter(item -> "race-hardest-vs-semi-hard".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        await(() -> comparison.lanes().size() == 2);
        await(() -> finished());
        await(() -> text(robot, "#race-verdict").contains("Only B can tell the classes apart"));
        assertThat(text(robot, "#race-start")).isEqualTo("Same start, same images");
        assertThat(states(robot)).containsExactly("Collapsed", "Separated");
        press(robot, "#show-verdict");
        await(() -> robot.lookup("#verdict .verdict-number").queryAll().size() == 10);
        press(robot, "#language");
        assertThat(text(robot, "#race-verdict")).contains("只有 B");
    }

    @Test
    void oneTimelineOneCameraAndOneSelectionForAll(FxRobot robot) throws Exception {
        race(robot);
        SphereViewModel first = sphere(0);
        SphereViewModel second = sphere(1);
        await(() ->
                first.frameProperty().get() != null && second.frameProperty().get() != null);
        robot.interact(() -> first.orbit(30, 10));
        assertThat(second.cameraProperty().get())
                .isEqualTo(first.cameraProperty().get());
        robot.interact(() -> second.toggleClass(3));
        assertThat(first.hiddenProperty().get().get(3)).isTrue();
        robot.interact(() -> first.picks().pick(17));
        assertThat(second.picks().point()).isEqualTo(17);

        robot.interact(() -> robot.lookup("#timeline-track").query().requestFocus());
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.LEFT);
        LanesModel lanes = window.lanes();
        await(() -> lanes.shownStep() < 120);
        int shown = lanes.shownStep();
        assertThat(shown).isLessThan(120);
        await(() -> lanes.lanes().stream().allMatch(lane -> lane.run().shownStep() == shown));
        robot.interact(() -> lanes.choose(lanes.lanes().get(1)));
        assertThat(lanes.shownStep()).as("choosing a lane leaves the step").isEqualTo(shown);
    }

    @Test
    void theClassesOfTheLanesAreTurnedTowardsEachOther(FxRobot robot) throws Exception {
        robot.interact(() -> window.lanes()
                .race(new ComparisonSpec(
                        List.of(SHORT.with(Parameters.MINER, "random"), SHORT.with(Parameters.MINER, "all")))));
        await(() -> finished());
        await(() -> robot.lookup("#turned-B").queryAs(Label.class).isVisible());
        assertThat(robot.lookup("#turned-B").queryAs(Label.class).getTooltip().getText())
                .startsWith("Rotated")
                .endsWith("to align with A");
        double aligned = distance(axes(0), axes(1));
        robot.interact(() -> window.spheres().alignedProperty().set(false));
        await(() -> !robot.lookup("#turned-B").queryAs(Label.class).isVisible());
        assertThat(aligned).isLessThan(distance(axes(0), axes(1)) + 1e-9);
        robot.interact(() -> window.spheres().alignedProperty().set(true));
        await(() -> Math.abs(distance(axes(0), axes(1)) - aligned) < 0.05);
        assertThat(distance(axes(0), axes(1))).isCloseTo(aligned, within(0.05));
    }

    @Test
    void lanesComeAndGoByKeys(FxRobot robot) throws Exception {
        race(robot);
        robot.interact(() -> robot.lookup("#timeline-track").query().requestFocus());
        robot.push(KeyCode.LEFT);
        await(() -> window.lanes().shownStep() < 120);
        int shown = window.lanes().shownStep();
        robot.push(KeyCode.B);
        await(() -> comparison.lanes().size() == 3 && comparison.view().step() == shown);
        assertThat(comparison.chosen().origin()).contains(new Lane.Origin('A', shown));
        await(() -> text(robot, "#status-activity")
                .equals("Lane C was branched from lane A at step " + shown
                        + ", and all lanes are paused. Press Ctrl+Z to close it."));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> comparison.lanes().size() == 2);
        await(() -> robot.lookup("#bring-forward").queryButton().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(() -> comparison.lanes().size() == 3 && comparison.view().step() == shown);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        await(() -> comparison.lanes().size() == 4);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(comparison.lanes()).as("four is the most").hasSize(4);
        robot.push(KeyCode.S);
        assertThat(window.spheres().views().stream().filter(LaneView::isVisible))
                .hasSize(1);
        await(() -> text(robot, "#status-activity").equals("Only lane D is shown. Press S again to show all lanes."));
        robot.push(KeyCode.S);
        assertThat(window.spheres().views().stream().filter(LaneView::isVisible))
                .hasSize(4);
        press(robot, "#remove-B");
        await(() -> comparison.lanes().stream().map(Lane::letter).toList().equals(List.of('A', 'C', 'D')));
        robot.interact(() -> window.lanes().keepChosenOnly());
        await(() -> comparison.lanes().size() == 1);
        assertThat(robot.lookup("#race").query().isVisible()).isFalse();
    }

    @Test
    void allLanesAreSavedOnOneSheetOrTheChosenOneAlone(FxRobot robot) throws Exception {
        race(robot);
        Path sheet = folder.resolve("sheet.png");
        save(robot, "#export-what-sheet", sheet);
        assertThat(PngRecipe.read(sheet).orElseThrow()).contains("\"lanes\"", "hardest-negative", "random");
        Path one = folder.resolve("one.png");
        save(robot, "#export-what-sphere", one);
        assertThat(PngRecipe.read(one).orElseThrow()).contains("\"sphere\"", "hardest-negative");
    }

    private void save(FxRobot robot, String which, Path picture) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> robot.lookup("#export-save").tryQuery().isPresent());
        press(robot, which);
        window.fileChoice().showWith(new ChosenFiles(() -> Optional.of(picture)));
        press(robot, "#export-save");
        await(() -> Files.exists(picture));
    }

    /** In a small window only a letter and the beginning of the name are left of it. */
    @Test
    void theLetterOfALaneHasItsWholeName(FxRobot robot) throws Exception {
        race(robot);
        for (int lane = 0; lane < 2; lane++) {
            Label badge = robot.from(window.spheres().views().get(lane))
                    .lookup(".lane-letter")
                    .query();
            String name = lane == 0 ? "Hardest negative" : "Random negative";
            assertThat(badge.getTooltip().getText()).isEqualTo(name);
            assertThat(badge.getAccessibleText()).isEqualTo((lane == 0 ? "A: " : "B: ") + name);
        }
    }

    @Test
    void anUnfairRaceSaysSo(FxRobot robot) throws Exception {
        robot.interact(() -> window.lanes().race(new ComparisonSpec(List.of(SHORT, SHORT.with(Parameters.SEED, 1L)))));
        await(() -> text(robot, "#race-start").startsWith("Different start"));
        assertThat(text(robot, "#race-start")).contains("Seed");
        assertThat(window.lanes().sameStartProperty().get()).isFalse();
    }

    private void race(FxRobot robot) throws Exception {
        robot.interact(() -> window.lanes().race(RACE));
        await(() -> finished());
        await(() -> window.lanes().lanes().stream()
                .allMatch(lane -> lane.run().view().phase() == RunnerPhase.FINISHED));
    }

    private boolean finished() {
        return comparison.lanes().stream().allMatch(lane -> lane.runner().view().phase() == RunnerPhase.FINISHED);
    }

    private SphereViewModel sphere(int lane) {
        return window.spheres().views().get(lane).sphere();
    }

    private double[] axes(int lane) {
        return sphere(lane).frameProperty().get().classes().axes();
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.pow(one[i] - other[i], 2);
        }
        return sum;
    }

    private static List<String> states(FxRobot robot) {
        return robot.lookup(".lane .lane-state").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
