package org.tripletlab.ui.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.TestStage.onScreen;

import java.util.BitSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.tripletlab.render.paint.ClassShapes;
import org.tripletlab.render.style.Palette;
import org.tripletlab.render.style.SphereTheme;
import org.tripletlab.render.view.Camera;
import org.tripletlab.ui.NeedsWindow;

@NeedsWindow
class SpherePaneIT extends SphereWindow {
    @Test
    void pictureShowsThePointWhereTheCameraSeesIt() throws Exception {
        assertThat(colourAt(place(0))).isEqualTo(Palette.colour(0, false));
        assertThat(((Label) pane.lookup(".sphere-note")).getText()).isEqualTo("PCA, 62 %");
        onScreen(() -> {
            model.themeProperty().set(SphereTheme.DARK);
            return null;
        });
        pulses(3);
        assertThat(colourAt(place(0))).isEqualTo(Palette.colour(0, true));
        assertThat(colourAt(new double[] {3, 3})).isEqualTo(SphereTheme.DARK.background());
    }

    @Test
    void pictureFollowsTheSizeOfThePane() throws Exception {
        stage.resize(720, 500);
        pulses(4);
        ImageView view = (ImageView) pane.lookup(".sphere-surface .image-view");
        assertThat(view.getFitWidth()).isEqualTo(surface().getLayoutBounds().getWidth());
        assertThat(colourAt(place(0))).isEqualTo(Palette.colour(0, false));
    }

    @Test
    void keysTurnZoomAndSwitch() throws Exception {
        Camera before = model.cameraProperty().get();
        key(KeyCode.LEFT, "");
        key(KeyCode.PLUS, "+");
        assertThat(model.cameraProperty().get().yawDegrees()).isLessThan(before.yawDegrees());
        assertThat(model.cameraProperty().get().zoom()).isGreaterThan(1);
        assertThat(((Label) pane.lookup(".sphere-note")).getText()).contains("Magnified × 1.2");
        key(KeyCode.F, "f");
        assertThat(model.cameraProperty().get().zoom()).isEqualTo(1);
        key(KeyCode.G, "g");
        assertThat(model.graticuleProperty().get()).isFalse();
        key(KeyCode.DIGIT1, "1");
        assertThat(model.hiddenProperty().get().get(1)).isTrue();
        assertThat(pane.lookup("#legend-show-all").isVisible())
                .as("there is a way back to be seen")
                .isTrue();
        key(KeyCode.DIGIT1, "1");
        assertThat(model.hiddenProperty().get().isEmpty()).isTrue();
        assertThat(pane.lookup("#legend-show-all").isVisible()).isFalse();
        key(KeyCode.DIGIT0, "0");
        key(KeyCode.DIGIT1, "1");
        model.picks().pick(0);
        key(KeyCode.ESCAPE, "");
        assertThat(model.picks().points().isEmpty()).isTrue();
        assertThat(model.hiddenProperty().get().cardinality()).isEqualTo(2);
        key(KeyCode.ESCAPE, "");
        assertThat(model.hiddenProperty().get().isEmpty()).isTrue();
    }

    @Test
    void pointUnderThePointerGetsItsCard() throws Exception {
        double[] place = place(0);
        long moved = System.nanoTime();
        mouse(MouseEvent.MOUSE_MOVED, place[0] + 9, place[1], 0);
        pulses(1);
        assertThat(model.hoveredProperty().get()).isZero();
        while (!pane.lookup(".point-card").isVisible()) {
            assertThat(System.nanoTime() - moved).as("waiting for the card").isLessThan(10_000_000_000L);
            pulses(1);
        }
        assertThat(System.nanoTime() - moved).isGreaterThanOrEqualTo(120_000_000L);
        assertThat(pane.lookupAll(".point-card .label").stream().map(label -> ((Label) label).getText()))
                .containsExactlyInAnyOrder(
                        "Class cat", "", "Closest class: dog, at 3.3°", "12.5° from its class centre");
        mouse(MouseEvent.MOUSE_MOVED, place[0] + 60, place[1], 0);
        pulses(2);
        assertThat(pane.lookup(".point-card").isVisible()).isFalse();
        assertThat(model.hoveredProperty().get()).isEqualTo(-1);
    }

    @Test
    void clickSelectsAndDragTurns() throws Exception {
        double[] place = place(0);
        mouse(MouseEvent.MOUSE_MOVED, place[0], place[1], 0);
        pulses(2);
        mouse(MouseEvent.MOUSE_PRESSED, place[0], place[1], 1);
        mouse(MouseEvent.MOUSE_RELEASED, place[0], place[1], 1);
        assertThat(model.picks().point()).isZero();
        Camera before = model.cameraProperty().get();
        mouse(MouseEvent.MOUSE_PRESSED, 200, 200, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, 240, 190, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 240, 190, 1);
        assertThat(model.picks().point()).isZero();
        assertThat(model.cameraProperty().get().yawDegrees()).isLessThan(before.yawDegrees());
        mouse(MouseEvent.MOUSE_PRESSED, 200, 200, 2);
        mouse(MouseEvent.MOUSE_RELEASED, 200, 200, 2);
        assertThat(model.cameraProperty().get()).isEqualTo(Camera.HOME);
    }

    @Test
    void aClassThatWasNeverTrainedOnIsMarked() throws Exception {
        assertThat(pane.lookup(".sphere-legend-foot")).as("nothing is unseen").isNull();
        BitSet dog = new BitSet();
        dog.set(1);
        onScreen(() -> {
            model.setFacts(point -> new PointFacts(
                    new PointFacts.Image(new byte[4], 2, 2, true),
                    new PointFacts.ClassAngle("dog", 12.5),
                    true,
                    new PointFacts.ClassAngle("dog", 12.5)));
            model.show(new SphereFrame(
                    NEAR_AND_FAR,
                    new int[] {0, 1},
                    new SphereFrame.Classes(List.of("cat", "dog", "bird"), dog, new double[0], ClassShapes.NONE),
                    0,
                    "",
                    false));
            pane.applyCss();
            return null;
        });
        pulses(3);
        assertThat(((Label) pane.lookup(".sphere-legend-foot")).getText()).isEqualTo("held out of training");
        List<ToggleButton> entries = pane.lookupAll(".sphere-legend-entry").stream()
                .map(entry -> (ToggleButton) entry)
                .toList();
        assertThat(entries)
                .extracting(Node::isManaged)
                .as("a class without points is not listed")
                .containsExactly(true, true, false);
        assertThat(entries.get(0).getTooltip().getText()).doesNotContain("was not trained");
        assertThat(entries.get(1).getTooltip().getText()).contains("was not trained");
        assertThat(entries.get(1).getAccessibleText()).isEqualTo("Show class dog, held out of training");
        assertThat(middle(entries.get(0))).isEqualTo(Palette.colour(0, false));
        assertThat(middle(entries.get(1)) >>> 24).as("hollow").isZero();
        long moved = System.nanoTime();
        while (!pane.lookup(".point-card").isVisible()) {
            assertThat(System.nanoTime() - moved).as("waiting for the card").isLessThan(10_000_000_000L);
            // The longer legend is laid out some frames later and moves the sphere, and with it the point.
            double[] place = place(0);
            mouse(MouseEvent.MOUSE_MOVED, place[0], place[1], 0);
            pulses(1);
        }
        assertThat(pane.lookupAll(".point-card .label").stream().map(label -> ((Label) label).getText()))
                .contains("Held out of training");
    }

    @Test
    void legendHidesAClass() throws Exception {
        List<Node> entries = List.copyOf(pane.lookupAll(".sphere-legend-entry"));
        assertThat(entries)
                .extracting(entry -> ((ToggleButton) entry).getText())
                .containsExactly("cat", "dog");
        onScreen(() -> {
            ((ToggleButton) entries.get(0)).fire();
            return null;
        });
        pulses(3);
        assertThat(colourAt(place(0))).isNotEqualTo(Palette.colour(0, false));
        assertThat(model.hiddenProperty().get().get(0)).isTrue();
    }

    @Test
    void switchesSayWhatTheyDoAndWhyTheyCannot() throws Exception {
        ToggleButton cones = (ToggleButton) pane.lookup("#sphere-cones");
        assertThat(cones.isDisabled()).as("the frame is a projection").isTrue();
        assertThat(cones.getAccessibleText()).contains("projection");
        key(KeyCode.C, "c");
        assertThat(model.conesProperty().get()).isFalse();
        onScreen(() -> {
            model.show(new SphereFrame(
                    NEAR_AND_FAR,
                    new int[] {0, 1},
                    SphereFrame.Classes.of(List.of("cat", "dog"), new double[0]),
                    1,
                    "",
                    false));
            return null;
        });
        assertThat(cones.isDisabled()).isFalse();
        assertThat(cones.getAccessibleText()).contains("(C)").contains("95%");
        key(KeyCode.C, "c");
        assertThat(cones.isSelected()).isTrue();
        ToggleButton graticule = (ToggleButton) pane.lookup("#sphere-graticule");
        onScreen(() -> {
            graticule.fire();
            cones.fire();
            return null;
        });
        assertThat(model.graticuleProperty().get()).isFalse();
        assertThat(model.conesProperty().get()).isFalse();
    }

    private static int middle(ToggleButton entry) {
        Image image = ((ImageView) entry.getGraphic()).getImage();
        return image.getPixelReader().getArgb((int) image.getWidth() / 2, (int) image.getHeight() / 2);
    }
}
