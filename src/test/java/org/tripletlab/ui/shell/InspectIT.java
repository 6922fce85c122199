package org.tripletlab.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.shell.MainWindowIT.press;
import static org.tripletlab.ui.shell.MainWindowIT.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.compare.ComparisonSpec;
import org.tripletlab.data.Examples;
import org.tripletlab.dataset.EvaluationSet;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.history.RunnerPhase;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.render.view.SphereView;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.model.LanesModel;
import org.tripletlab.ui.model.Selection;
import org.tripletlab.ui.sphere.SphereViewModel;

/** Picked point in the real window: it always shows its own image. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class InspectIT extends RealWindow {
    private static final Pattern NUMBER = Pattern.compile("Image (\\d+)");

    @Start
    void open(Stage stage) {
        show(stage);
    }

    @Test
    void everyPictureIsThatOfItsPointWhateverHappensAroundIt(FxRobot robot) throws Exception {
        run(robot, SHORT);
        robot.interact(() -> window.sideShownProperty().set(true));
        await(() -> text(robot, "#inspect-hint").startsWith("Click a point"));
        for (int point : new int[] {0, 17, 299}) {
            pickAndCheck(robot, point);
        }
        robot.interact(() -> sphere(0).toggleClass(3));
        pickAndCheck(robot, 41);
        robot.interact(() -> sphere(0).isolateClass(7));
        pickAndCheck(robot, 58);
        robot.interact(() -> sphere(0).isolateClass(7));

        ComboBox<Object> lists = list(robot);
        for (int list = 0; list < lists.getItems().size(); list++) {
            int chosen = list;
            robot.interact(() -> lists.getSelectionModel().select(chosen));
            await(() -> !text(robot, "#find-found").isEmpty());
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
            checkAll(robot);
        }
        press(robot, "#theme");
        await(() -> isDark(robot));
        checkAll(robot);
        press(robot, "#theme");

        robot.interact(() -> window.lanes().showStep(40));
        pickAndCheck(robot, 133);
        press(robot, "#go-back");
        await(() -> comparison.view().step() == 40 && comparison.view().latest().embeddings() != null);
        await(() -> point(robot) == 133);
        pickAndCheck(robot, 12);
        robot.interact(comparison::restart);
        await(() ->
                comparison.view().data() != null && comparison.view().latest().embeddings() != null);
        pickAndCheck(robot, 250);

        run(robot, ofPictures());
        await(() -> selection().pointProperty().get() == -1);
        await(() -> comparison.view().data().probe().classNames().size() == 3);
        assertThat(comparison.view().data().probe().examples().width()).isNotEqualTo(28);
        for (int point : new int[] {0, 5, comparison.view().data().probe().count() - 1}) {
            pickAndCheck(robot, point);
        }
    }

    @Test
    void aClickPicksThePointUnderItAndOpensThePane(FxRobot robot) throws Exception {
        run(robot, SHORT);
        Region surface = robot.lookup(".sphere-surface").query();
        await(() -> sphere(0).frameProperty().get() != null && surface.getWidth() > 0);
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        // Where they are now: the pane that opens with the click takes room from the sphere.
        List<Point2D> places =
                IntStream.range(0, 300).mapToObj(point -> place(surface, point)).toList();
        Point2D place = places.get(frontmost(surface));
        robot.moveTo(surface.localToScreen(place));
        await(() -> sphere(0).hoveredProperty().get() >= 0);
        await(() -> robot.lookup(".point-card").query().isVisible());
        robot.interact(() -> {
            EvaluationSet probe = comparison.view().data().probe();
            int hovered = sphere(0).hoveredProperty().get();
            ImageView image = robot.lookup(".point-card .image-view").queryAs(ImageView.class);
            check(robot, probe, hovered, image.getImage());
            assertThat(text(robot, ".point-card-title"))
                    .isEqualTo("Class " + probe.classNames().get(probe.labels()[hovered]));
        });
        robot.clickOn(MouseButton.PRIMARY);
        await(() -> selection().pointProperty().get() >= 0);
        int picked = selection().pointProperty().get();
        assertThat(places.get(picked).distance(place)).isLessThan(15);
        await(() -> robot.lookup("#inspect").query().isVisible());
        await(() -> point(robot) == picked);
        checkAll(robot);

        Button neighbour = thumbs(robot, "#nearest-other").get(0);
        int other = number(neighbour);
        robot.interact(neighbour::fire);
        await(() -> point(robot) == other);
        robot.interact(() -> surface.requestFocus());
        robot.push(KeyCode.ESCAPE);
        await(() -> selection().pointProperty().get() == -1);
        await(() -> robot.lookup("#inspect-hint").query().isVisible());
    }

    @Test
    void aBoxPicksWhatIsInItInEveryLane(FxRobot robot) throws Exception {
        robot.interact(() -> window.lanes()
                .race(new ComparisonSpec(
                        List.of(SHORT.with(Parameters.MINER, "random"), SHORT.with(Parameters.MINER, "all")))));
        await(this::finished);
        Region surface = robot.lookup("#lane-B .sphere-surface").query();
        await(() -> sphere(1).frameProperty().get() != null && surface.getWidth() > 0);
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        robot.moveTo(surface.localToScreen(surface.getWidth() * 0.2, surface.getHeight() * 0.2));
        robot.press(KeyCode.SHIFT).press(MouseButton.PRIMARY);
        robot.moveTo(surface.localToScreen(surface.getWidth() * 0.8, surface.getHeight() * 0.8));
        robot.release(MouseButton.PRIMARY).release(KeyCode.SHIFT);
        await(() -> selection().pointsProperty().get().cardinality() > 5);
        BitSet picked = selection().pointsProperty().get();
        assertThat(sphere(0).picks().points()).isEqualTo(picked);
        assertThat(sphere(1).picks().points()).isEqualTo(picked);
        await(() -> window.lanes().lanes().stream()
                .noneMatch(lane -> lane.marksProperty().get().ways().isEmpty()));
        await(() -> !thumbs(robot, "#found").isEmpty());
        assertThat(thumbs(robot, "#found").stream().map(InspectIT::number)).allMatch(picked::get);
        robot.interact(() -> window.lanes().remove(window.lanes().lanes().get(0)));
        await(() -> window.lanes().lanes().size() == 1);
        checkAll(robot);
    }

    @Test
    void findStaysWhereItIsAndACollapseIsTold(FxRobot robot) throws Exception {
        run(robot, SHORT.with(Parameters.MINER, "hardest-negative"));
        robot.interact(() -> window.sideShownProperty().set(true));
        await(() ->
                !thumbs(robot, "#found").isEmpty() && thumbs(robot, "#pairs").size() == 24);
        Bounds before = place(robot, "#find");
        Bounds sheet = place(robot, "#find-sheet");
        pickAndCheck(robot, 31);
        assertThat(place(robot, "#find")).isEqualTo(before);
        assertThat(place(robot, "#find-sheet")).isEqualTo(sheet);
        await(() -> text(robot, "#point-warning").startsWith("Collapsed: all images are "));
        // One style below every image of every grid: the class, then a value.
        for (String grid : List.of("#found", "#nearest-same", "#nearest-other", "#farthest-same", "#farthest-other")) {
            for (Button thumb : thumbs(robot, grid)) {
                EvaluationSet probe = comparison.view().data().probe();
                assertThat(thumb.getText()).matches(probe.classNames().get(probe.labels()[number(thumb)]) + "\n\\S+");
            }
        }
        run(robot, SHORT);
        pickAndCheck(robot, 31);
        await(() -> text(robot, "#point-warning").isEmpty());
        assertThat(place(robot, "#find")).isEqualTo(before);
    }

    private static Bounds place(FxRobot robot, String where) {
        Node node = robot.lookup(where).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aNumberThatIsNoneIsToldSo(FxRobot robot) throws Exception {
        run(robot, SHORT);
        robot.interact(() -> window.sideShownProperty().set(true));
        await(() -> robot.lookup("#find-number").tryQuery().isPresent()
                && robot.lookup("#find").query().isVisible());
        TextField number = robot.lookup("#find-number").queryAs(TextField.class);
        enter(robot, number, "300");
        assertThat(text(robot, "#find-problem"))
                .startsWith("There is no image \"300\" here. Enter a number from 0 to 299,");
        assertThat(selection().pointProperty().get()).isEqualTo(-1);
        enter(robot, number, "123");
        await(() -> point(robot) == 123);
        assertThat(text(robot, "#find-problem")).isEmpty();
        int inDataSet = window.lanes().focus().probe().orElseThrow().indices()[45];
        enter(robot, number, "test:" + inDataSet);
        await(() -> point(robot) == 45);
    }

    private static void enter(FxRobot robot, TextField field, String typed) {
        robot.interact(() -> {
            field.setText(typed);
            field.fireEvent(new javafx.event.ActionEvent());
        });
    }

    private void pickAndCheck(FxRobot robot, int point) throws Exception {
        robot.interact(() -> selection().pick(point));
        await(() -> point(robot) == point && thumbs(robot, "#nearest-same").size() == 5);
        checkAll(robot);
    }

    /** Compares every shown picture with the bytes of the data set, by its displayed number. */
    private void checkAll(FxRobot robot) {
        robot.interact(() -> {
            EvaluationSet probe = comparison.view().data().probe();
            if (selection().pointProperty().get() >= 0) {
                ImageView large = robot.lookup("#point-image").queryAs(ImageView.class);
                check(robot, probe, point(robot), large.getImage());
                assertThat(text(robot, "#point-class"))
                        .isEqualTo("Class " + probe.classNames().get(probe.labels()[point(robot)]));
            }
            int checked = 0;
            for (Node node : robot.lookup(".thumbnail").queryAll()) {
                Button thumb = (Button) node;
                check(robot, probe, number(thumb), ((ImageView) thumb.getGraphic()).getImage());
                assertThat(thumb.getAccessibleText())
                        .contains("class " + probe.classNames().get(probe.labels()[number(thumb)]));
                checked++;
            }
            assertThat(checked).isPositive();
        });
    }

    private static void check(FxRobot robot, EvaluationSet probe, int point, Image shown) {
        Examples examples = probe.examples();
        int factor = (int) shown.getWidth() / examples.width();
        assertThat(shown.getWidth()).isEqualTo(factor * examples.width());
        assertThat(shown.getHeight()).isEqualTo(factor * examples.height());
        // Photographs are shown unchanged in both themes.
        boolean asIs = isDark(robot) || probe.classNames().contains("apple");
        for (int y = 0; y < examples.height(); y++) {
            for (int x = 0; x < examples.width(); x++) {
                int ink = examples.pixels()[probe.indices()[point] * examples.imageSize() + y * examples.width() + x]
                        & 0xFF;
                int grey = shown.getPixelReader().getArgb(x * factor + factor / 2, y * factor + factor / 2) & 0xFF;
                assertThat(grey).as("image " + point).isEqualTo(asIs ? ink : 255 - ink);
            }
        }
    }

    private static boolean isDark(FxRobot robot) {
        return robot.lookup("#main-window").query().getStyleClass().contains("theme-dark");
    }

    private static List<Button> thumbs(FxRobot robot, String grid) {
        return robot.lookup(grid + " .thumbnail").queryAllAs(Button.class).stream()
                .toList();
    }

    private static int number(Button thumb) {
        Matcher said = NUMBER.matcher(thumb.getAccessibleText());
        assertThat(said.find()).isTrue();
        return Integer.parseInt(said.group(1));
    }

    private static int point(FxRobot robot) {
        Matcher said = NUMBER.matcher(text(robot, "#point-title"));
        return said.find() ? Integer.parseInt(said.group(1)) : -1;
    }

    private static ComboBox<Object> list(FxRobot robot) {
        return robot.lookup("#find-listing").queryComboBox();
    }

    private int frontmost(Region surface) {
        float[] xyz = sphere(0).frameProperty().get().xyz();
        int best = 0;
        for (int i = 0; i < xyz.length / 3; i++) {
            if (depth(surface, i) > depth(surface, best)) {
                best = i;
            }
        }
        return best;
    }

    private double depth(Region surface, int point) {
        return projected(surface, point)[2];
    }

    private Point2D place(Region surface, int point) {
        double[] at = projected(surface, point);
        return new Point2D(at[0], at[1]);
    }

    private double[] projected(Region surface, int point) {
        float[] xyz = sphere(0).frameProperty().get().xyz();
        SphereView view = SphereProjection.GLOBE.view(
                sphere(0).cameraProperty().get(), (int) surface.getWidth(), (int) surface.getHeight());
        return view.project(xyz[3 * point], xyz[3 * point + 1], xyz[3 * point + 2]);
    }

    /** Three classes of little pictures that are all different from each other. */
    private ExperimentSpec ofPictures() throws IOException {
        Path pictures = folder.resolve("pictures");
        Random random = new Random(5);
        for (String name : List.of("apple", "bell", "cup")) {
            Files.createDirectories(pictures.resolve(name));
            for (int i = 0; i < 30; i++) {
                BufferedImage image = new BufferedImage(20, 24, BufferedImage.TYPE_BYTE_GRAY);
                for (int pixel = 0; pixel < 480; pixel++) {
                    image.getRaster().setSample(pixel % 20, pixel / 20, 0, random.nextInt(256));
                }
                ImageIO.write(
                        image, "png", pictures.resolve(name).resolve(i + ".png").toFile());
            }
        }
        return SHORT.with(Parameters.DATASET, pictures.toString()).with(Parameters.STEPS, 40);
    }

    private void run(FxRobot robot, ExperimentSpec spec) throws Exception {
        robot.interact(() -> comparison.begin(spec));
        await(() -> comparison.view().spec().equals(spec) && finished());
        LanesModel lanes = window.lanes();
        await(() -> lanes.focus().view().phase() == RunnerPhase.FINISHED);
    }

    private boolean finished() {
        return comparison.lanes().stream().allMatch(lane -> lane.runner().view().phase() == RunnerPhase.FINISHED);
    }

    private Selection selection() {
        return window.lanes().selection();
    }

    private SphereViewModel sphere(int lane) {
        return window.spheres().views().get(lane).sphere();
    }
}
