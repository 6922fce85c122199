package org.tripletlab.ui.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripletlab.ui.TestStage.onScreen;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.tripletlab.render.magnifier.MagnifierMode;
import org.tripletlab.render.paint.SphereOverlay;
import org.tripletlab.render.style.MarkInk;
import org.tripletlab.render.style.Palette;
import org.tripletlab.render.view.Camera;
import org.tripletlab.render.view.SphereProjection;
import org.tripletlab.ui.NeedsWindow;

/** Drawing on and around the sphere: names, the map, the magnifier, also in little space. */
@NeedsWindow
class SphereSightIT extends SphereWindow {
    @Test
    void spotsHaveTheirNamesBesideThem() throws Exception {
        double[] at = {0, 0, 1};
        double[] near = {NEAR_AND_FAR[0], NEAR_AND_FAR[1], NEAR_AND_FAR[2]};
        onScreen(() -> {
            model.overlayProperty()
                    .set(new SphereOverlay(
                            List.of(),
                            List.of(
                                    new SphereOverlay.Spot(near, MarkInk.ENROLLED, 6, "小红"),
                                    new SphereOverlay.Spot(near, MarkInk.ENROLLED, 6, "Ada"),
                                    new SphereOverlay.Spot(at, MarkInk.DRAWING, 6, ""))));
            return null;
        });
        pulses(4);
        List<Node> names = onScreen(() -> pane.lookupAll(".spot-name").stream()
                .filter(node -> node.getParent().isVisible() && ((Text) node).getStroke() == Color.TRANSPARENT)
                .toList());
        assertThat(names.stream().map(node -> ((Text) node).getText())).containsExactlyInAnyOrder("小红", "Ada");
        double[] place = place(0);
        for (Node name : names) {
            Bounds box = surface().sceneToLocal(name.localToScene(name.getLayoutBounds()));
            assertThat(box.contains(place[0], place[1])).isFalse();
            assertThat(Math.hypot(
                            Math.max(0, Math.max(box.getMinX() - place[0], place[0] - box.getMaxX())),
                            Math.max(0, Math.max(box.getMinY() - place[1], place[1] - box.getMaxY()))))
                    .isBetween(6.0, 16.0);
        }
        Bounds one = names.get(0).localToScene(names.get(0).getLayoutBounds());
        assertThat(one.intersects(names.get(1).localToScene(names.get(1).getLayoutBounds())))
                .isFalse();
    }

    @Test
    void onTheMapNothingIsBehindAndPointsAreFound() throws Exception {
        key(KeyCode.M, "m");
        pulses(3);
        assertThat(((ToggleButton) pane.lookup("#sphere-map")).isSelected()).isTrue();
        assertThat(((Label) pane.lookup(".sphere-note")).getText()).contains("Equal-area map");
        int width = (int) surface().getLayoutBounds().getWidth();
        int height = (int) surface().getLayoutBounds().getHeight();
        // The second point is opposite to the first and would be far away on the globe.
        onScreen(() -> {
            model.cameraProperty().set(new Camera(30, 0, 1));
            return null;
        });
        pulses(3);
        double[] place = SphereProjection.MAP
                .view(model.cameraProperty().get(), width, height)
                .project(NEAR_AND_FAR[3], NEAR_AND_FAR[4], NEAR_AND_FAR[5]);
        assertThat(colourAt(place)).isEqualTo(Palette.colour(1, false));
        mouse(MouseEvent.MOUSE_MOVED, place[0] + 2, place[1], 0);
        for (int i = 0; i < 50 && model.hoveredProperty().get() != 1; i++) {
            pulses(1);
        }
        assertThat(model.hoveredProperty().get()).isEqualTo(1);
        double before = model.cameraProperty().get().yawDegrees();
        mouse(MouseEvent.MOUSE_PRESSED, 200, 200, 1);
        mouse(MouseEvent.MOUSE_DRAGGED, 260, 200, 1);
        mouse(MouseEvent.MOUSE_RELEASED, 260, 200, 1);
        assertThat(model.cameraProperty().get().yawDegrees()).isLessThan(before - 10);
    }

    @Test
    void theMagnifierSaysItsScaleAndFindsThePointsInIt() throws Exception {
        float[] near = {1, 0, 0, 1, 2e-4f, 0, 1, 0, 2e-4f};
        onScreen(() -> {
            model.show(new SphereFrame(
                    near,
                    new int[] {0, 1, 1},
                    SphereFrame.Classes.of(List.of("cat", "dog"), new double[0]),
                    0,
                    "",
                    false));
            return null;
        });
        pulses(4);
        Label scale = (Label) pane.lookup(".lens-scale");
        assertThat(scale.isVisible()).isTrue();
        assertThat(scale.getText()).matches("×[0-9,]+ · 0.0[125]° across");
        double x = scale.getBoundsInParent().getCenterX() - surface().getLayoutX();
        double bottom = scale.getBoundsInParent().getMinY();
        assertThat(scale.getBoundsInParent().getMaxX())
                .isLessThanOrEqualTo(surface().getBoundsInParent().getMaxX());
        boolean[] found = new boolean[3];
        for (double dy = 6; dy < 160; dy += 5) {
            for (double dx = -70; dx <= 70; dx += 5) {
                mouse(MouseEvent.MOUSE_MOVED, x + dx, bottom - dy, 0);
                onScreen(() -> {
                    pane.pulse();
                    return null;
                });
                int point = model.hoveredProperty().get();
                if (point >= 0) {
                    found[point] = true;
                }
            }
        }
        assertThat(found).as("three points that are one on the sphere").containsOnly(true);
        key(KeyCode.L, "l");
        key(KeyCode.L, "l");
        pulses(3);
        assertThat(scale.isVisible()).isFalse();
        assertThat(pane.lookup("#sphere-lens").getAccessibleText()).contains("off");
    }

    @Test
    void aSmallPaneKeepsLegendLensAndSwitchesApart() throws Exception {
        onScreen(() -> {
            model.lensModeProperty().set(MagnifierMode.ALWAYS);
            return null;
        });
        stage.resize(300, 260);
        pulses(5);
        Bounds legend = pane.lookup(".sphere-legend").getBoundsInParent();
        Bounds scale = pane.lookup(".lens-scale").getBoundsInParent();
        Bounds switches = pane.lookup(".sphere-switches").getBoundsInParent();
        assertThat(pane.lookup(".lens-scale").isVisible()).isTrue();
        assertThat(scale.intersects(legend)).isFalse();
        assertThat(scale.getMaxY()).isLessThanOrEqualTo(pane.getHeight());
        assertThat(scale.getMinX()).isNotNegative();
        assertThat(switches.intersects(legend)).isFalse();
        assertThat(switches.getMaxX()).isLessThan(pane.getWidth());
    }
}
