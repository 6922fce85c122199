package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.shell.MainWindowIT.press;
import static org.tripletlab.ui.shell.MainWindowIT.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.control.SentenceFlow;
import org.tripletlab.ui.model.LaneModel;
import org.tripletlab.ui.model.SphereMarks;

/** Pad in the real window, with two short real runs on the bundled digits. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class DrawIT extends RealWindow {
    private static final double[] ONE = {0.5, 0.15, 0.5, 0.4, 0.5, 0.6, 0.5, 0.85};
    private static final double[] SEVEN = {0.25, 0.2, 0.5, 0.2, 0.75, 0.2, 0.6, 0.5, 0.45, 0.85};

    @Start
    void open(Stage stage) {
        show(stage);
    }

    @Test
    void whatIsDrawnLandsOnEverySphereAndGoesAgain(FxRobot robot) throws Exception {
        race(robot);
        assertThat(text(robot, "#draw-says")).startsWith("Draw a digit");
        draw(robot, ONE);
        await(() -> marked().size() == 2);
        await(() -> window.spheres().views().stream()
                .allMatch(view -> view.pane().drawnOverlay().spots().size() == 1));
        await(() -> text(robot, "#draw-axes").startsWith("Looks like "));
        assertThat(image(robot)).isNotNull();
        assertThat(text(robot, "#draw-lane-B")).contains("Closest class: ", "Nearest image: ");
        assertThat(robot.lookup("#draw-nearest .draw-near").queryAll()).hasSize(5);
        await(() -> text(robot, "#draw-threshold").contains("°"));

        List<double[]> before = points();
        draw(robot, SEVEN);
        await(() -> !equal(points(), before));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> equal(points(), before));
        press(robot, "#draw-clear");
        await(() -> marked().isEmpty());
        assertThat(text(robot, "#draw-says")).startsWith("Draw a digit");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> equal(points(), before));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> marked().isEmpty());
    }

    @Test
    void theDrawingFollowsTheNetworkAndALookBackHidesIt(FxRobot robot) throws Exception {
        race(robot);
        draw(robot, ONE);
        await(() -> marked().size() == 2);
        List<double[]> before = points();
        press(robot, "#play");
        await(() -> marked().size() == 2 && !equal(points(), before));
        press(robot, "#play");
        await(() -> comparison.lanes().stream()
                .noneMatch(lane -> lane.runner().view().status().playing()));
        robot.interact(() -> window.lanes().showStep(40));
        await(() -> marked().isEmpty());
        await(() -> robot.lookup(".draw-lane .lane-step")
                .queryLabeled()
                .getText()
                .contains("not by the network of the shown step"));
        robot.interact(() -> window.lanes().focus().showNewest());
        await(() -> marked().size() == 2);
        robot.interact(() -> window.lanes().keepChosenOnly());
        await(() -> marked().size() == 1);
        press(robot, "#restart");
        await(() -> window.lanes().focus().view().step() < 120 && marked().size() == 1);
    }

    @Test
    void aPastedPictureIsPlacedAndARefusedOneLeavesTheDrawing(FxRobot robot) throws Exception {
        race(robot);
        draw(robot, ONE);
        await(() -> marked().size() == 2);
        List<double[]> before = points();

        Path text = Files.writeString(folder.resolve("notes.png"), "no picture");
        copy(robot, content -> content.putFiles(List.of(text.toFile())));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        await(() -> text(robot, "#draw-says").contains("is not a supported picture"));
        assertThat(robot.lookup("#draw-says").query().isVisible()).isTrue();
        assertThat(points()).usingRecursiveComparison().isEqualTo(before);

        copy(robot, content -> content.putImage(paper(60, 60)));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        await(() -> text(robot, "#draw-says").startsWith("Nothing can be seen"));
        assertThat(points()).usingRecursiveComparison().isEqualTo(before);

        WritableImage bar = paper(60, 60);
        for (int y = 10; y < 50; y++) {
            for (int x = 15; x < 45; x++) {
                if (y < 16 || x > 38) {
                    bar.getPixelWriter().setColor(x, y, Color.BLACK);
                }
            }
        }
        copy(robot, content -> content.putImage(bar));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        await(() -> marked().size() == 2 && !equal(points(), before));
        assertThat(robot.lookup("#draw-says").query().isVisible()).isFalse();
        press(robot, "#draw-undo");
        await(() -> equal(points(), before));

        copy(robot, content -> content.putString("words"));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        await(() -> text(robot, "#draw-says").startsWith("There is no picture"));
    }

    @Test
    void aDotIsTooLittleAndALineIsEnough(FxRobot robot) throws Exception {
        race(robot);
        draw(robot, 0.5, 0.5);
        await(() -> text(robot, "#draw-says").contains("solid blob")
                || text(robot, "#draw-says").contains("Too little"));
        assertThat(marked()).isEmpty();
        draw(robot, ONE);
        await(() -> marked().size() == 2);
        assertThat(robot.lookup("#draw-says").query().isVisible()).isFalse();
    }

    @Test
    void theDrawingIsBlendedIntoAnotherImage(FxRobot robot) throws Exception {
        race(robot);
        draw(robot, ONE);
        await(() -> robot.lookup("#draw-typical-0").tryQuery().isPresent());
        press(robot, "#draw-typical-0");
        await(() -> window.lanes().lanes().stream()
                .allMatch(lane -> lane.marksProperty().get().ways().size() == 1
                        && lane.marksProperty().get().spots().size() == 2));
        assertThat(text(robot, "#draw-turns")).contains("losest class");
        Slider share = robot.lookup("#draw-share").query();
        robot.interact(() -> share.setValue(0));
        // At its beginning the way is where the drawing is.
        await(() -> window.lanes().lanes().stream().allMatch(DrawIT::isAtTheDrawing));
        press(robot, "#draw-nudge-end");
        await(() -> window.lanes().lanes().stream()
                .allMatch(lane -> lane.marksProperty().get().ways().isEmpty()));
        assertThat(marked()).hasSize(2);
    }

    @Test
    void aCollapsedLaneSaysWhatItsNearestAxisIsWorth(FxRobot robot) throws Exception {
        race(robot, "semi-hard-hardest", "hardest-negative");
        draw(robot, ONE);
        await(() -> text(robot, "#draw-axes").startsWith("Looks like "));
        assertThat(robot.lookup("#draw-collapsed").query().isVisible()).isFalse();
        String worth = "Collapsed .* of the test images are assigned to the right class \\(guessing: 10%\\).";
        assertThat(text(robot, "#draw-lane-B")).matches(worth + " Closest class: .*");
        SentenceFlow line = robot.lookup("#draw-lane-B").queryAs(SentenceFlow.class);
        assertThat(line.getChildren())
                .as("the letter with a mark is a text of its own")
                .hasSizeGreaterThan(1);
        await(() -> line.getChildren().stream()
                        .allMatch(each -> each.getBoundsInParent().getMaxX() <= line.getWidth() + 1)
                && line.localToScene(line.getBoundsInLocal()).getMaxX()
                        <= robot.lookup("#draw-lanes")
                                        .query()
                                        .localToScene(robot.lookup("#draw-lanes")
                                                .query()
                                                .getLayoutBounds())
                                        .getMaxX()
                                + 1);
        robot.interact(() -> window.lanes().choose(window.lanes().lanes().get(1)));
        await(() -> text(robot, "#draw-collapsed").matches(worth));
        assertThat(robot.lookup("#draw-collapsed").query().isVisible()).isTrue();
        assertThat(text(robot, "#draw-lane-A")).startsWith("Closest class: ");
    }

    @Test
    void theToolbarGivesThePadTheKeys(FxRobot robot) throws Exception {
        robot.interact(() -> comparison.begin(SHORT));
        await(() -> window.lanes().specs().get(0).get(Parameters.STEPS) == 120
                && window.lanes().focus().view().phase() == RunnerPhase.FINISHED);
        robot.clickOn("#draw-digit");
        await(() -> robot.lookup("#pad").query().isFocused());
        await(() -> text(robot, "#draw-says").startsWith("Arrow keys move the brush"));
        robot.push(KeyCode.SPACE);
        for (int i = 0; i < 9; i++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.SPACE);
        await(() -> marked().size() == 1);
        robot.push(KeyCode.LEFT);
        assertThat(window.lanes().focus().view().step())
                .as("no key has reached the training")
                .isEqualTo(120);
        assertThat(window.lanes().focus().view().status().playing()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> marked().isEmpty());

        // After a stroke with the mouse the keys belong to the window again.
        draw(robot, ONE);
        await(() -> marked().size() == 1);
        robot.push(KeyCode.LEFT);
        await(() -> window.lanes().shownStep() < 120);
    }

    private static boolean isAtTheDrawing(LaneModel lane) {
        List<SphereMarks.Spot> spots = lane.marksProperty().get().spots();
        double difference = 0;
        for (int k = 0; k < spots.get(0).point().length; k++) {
            difference += Math.abs(spots.get(0).point()[k] - spots.get(1).point()[k]);
        }
        return difference < 1e-5;
    }

    private static void draw(FxRobot robot, double... xy) {
        Node canvas = robot.lookup("#pad").query();
        Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
        robot.moveTo(bounds.getMinX() + xy[0] * bounds.getWidth(), bounds.getMinY() + xy[1] * bounds.getHeight());
        robot.press(MouseButton.PRIMARY);
        for (int i = 2; i < xy.length; i += 2) {
            robot.moveTo(
                    bounds.getMinX() + xy[i] * bounds.getWidth(), bounds.getMinY() + xy[i + 1] * bounds.getHeight());
        }
        robot.release(MouseButton.PRIMARY);
    }

    private static void copy(FxRobot robot, Consumer<ClipboardContent> filler) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            filler.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static WritableImage paper(int width, int height) {
        WritableImage paper = new WritableImage(width, height);
        for (int i = 0; i < width * height; i++) {
            paper.getPixelWriter().setColor(i % width, i / width, Color.WHITE);
        }
        return paper;
    }

    private static Object image(FxRobot robot) {
        return robot.lookup("#draw-prepared").queryAs(ImageView.class).getImage();
    }

    private List<SphereMarks> marked() {
        return window.lanes().lanes().stream()
                .map(lane -> lane.marksProperty().get())
                .filter(marks -> !marks.spots().isEmpty())
                .toList();
    }

    private List<double[]> points() {
        return marked().stream().map(marks -> marks.spots().get(0).point()).toList();
    }

    private static boolean equal(List<double[]> some, List<double[]> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!Arrays.equals(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void race(FxRobot robot) throws Exception {
        race(robot, "semi-hard-hardest", "random");
    }

    private void race(FxRobot robot, String first, String second) throws Exception {
        robot.interact(() -> window.lanes()
                .race(new ComparisonSpec(
                        List.of(SHORT.with(Parameters.MINER, first), SHORT.with(Parameters.MINER, second)))));
        await(() -> comparison.lanes().size() == 2
                && comparison.lanes().stream()
                        .allMatch(lane -> lane.runner().view().phase() == RunnerPhase.FINISHED));
        press(robot, "#toggle-side");
        press(robot, "#show-draw");
        robot.interact(() -> window.sideShownProperty().set(true));
        await(() -> robot.lookup("#pad").query().isVisible());
    }
}
