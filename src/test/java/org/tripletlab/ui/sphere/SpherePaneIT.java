package org.tripletlab.ui.sphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.tripletlab.render.Camera;
import org.tripletlab.render.ClassCones;
import org.tripletlab.render.ClassRings;
import org.tripletlab.render.LensMode;
import org.tripletlab.render.MarkInk;
import org.tripletlab.render.Palette;
import org.tripletlab.render.SphereOverlay;
import org.tripletlab.render.SphereProjection;
import org.tripletlab.render.SphereTheme;
import org.tripletlab.ui.NeedsWindow;

@NeedsWindow
class SpherePaneIT {
    private static final float[] NEAR_AND_FAR = {0.4698f, -0.8138f, 0.342f, -0.4698f, 0.8138f, -0.342f};

    private final SphereViewModel model = new SphereViewModel();
    private final ExecutorService drawing = Executors.newSingleThreadExecutor();
    private SpherePane pane;
    private Stage stage;

    private static <T> T onScreen(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(10, TimeUnit.SECONDS);
    }

    @BeforeEach
    void open() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        onScreen(() -> {
            pane = new SpherePane(model, new BundledWording("en"), drawing);
            stage.setScene(new Scene(pane, 600, 500));
            stage.show();
            stage.sizeToScene();
            // From here the cat is near and the dog far.
            model.cameraProperty().set(new Camera(-60, 20, 1));
            model.setFacts(point -> new PointFacts(new byte[4], 2, 2, true, "cat", false, 12.5, "dog", 3.25));
            model.show(new SphereFrame(
                    NEAR_AND_FAR, new int[] {0, 1}, List.of("cat", "dog"), new double[0], 0, "PCA, 62 %", false));
            return null;
        });
        pulses(6);
    }

    @AfterEach
    void close() throws Exception {
        onScreen(() -> {
            stage.hide();
            return null;
        });
        drawing.shutdownNow();
    }

    private void pulses(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            onScreen(() -> {
                pane.pulse();
                return null;
            });
            // Lets the drawing thread finish between two pulses.
            drawing.submit(() -> {}).get(10, TimeUnit.SECONDS);
        }
    }

    private Node surface() {
        return pane.lookup(".sphere-surface");
    }

    private double[] place(int point) {
        Camera camera = model.cameraProperty().get();
        int width = (int) surface().getLayoutBounds().getWidth();
        int height = (int) surface().getLayoutBounds().getHeight();
        return camera.view(width, height)
                .project(NEAR_AND_FAR[3 * point], NEAR_AND_FAR[3 * point + 1], NEAR_AND_FAR[3 * point + 2]);
    }

    private int colourAt(double[] place) throws Exception {
        return onScreen(() -> {
            ImageView view = (ImageView) pane.lookup(".sphere-surface .image-view");
            double scale = view.getImage().getWidth() / view.getFitWidth();
            return view.getImage().getPixelReader().getArgb((int) (place[0] * scale), (int) (place[1] * scale));
        });
    }

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
            Bounds box = pane.sceneToLocal(name.localToScene(name.getLayoutBounds()));
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

    private void mouse(EventType<MouseEvent> type, double x, double y, int clicks) throws Exception {
        onScreen(() -> {
            boolean down = type != MouseEvent.MOUSE_MOVED && type != MouseEvent.MOUSE_RELEASED;
            MouseButton button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
            Event.fireEvent(
                    surface(),
                    new MouseEvent(
                            type, x, y, x, y, button, clicks, false, false, false, false, down, false, false, true,
                            false, true, null));
            return null;
        });
    }

    private void key(KeyCode code, String text) throws Exception {
        onScreen(() -> {
            Event.fireEvent(
                    surface(), new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false));
            return null;
        });
    }

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
        onScreen(() -> {
            stage.setWidth(stage.getWidth() + 120);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
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
                .containsExactlyInAnyOrder("Class cat", "", "Nearest axis: dog, at 3.3°", "To its own axis: 12.5°");
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
            model.setFacts(point -> new PointFacts(new byte[4], 2, 2, true, "dog", true, 12.5, "dog", 12.5));
            model.show(new SphereFrame(
                    NEAR_AND_FAR,
                    new int[] {0, 1},
                    List.of("cat", "dog", "bird"),
                    dog,
                    new double[0],
                    ClassRings.NONE,
                    ClassCones.NONE,
                    0,
                    "",
                    false));
            pane.applyCss();
            return null;
        });
        pulses(3);
        assertThat(((Label) pane.lookup(".sphere-legend-foot")).getText()).isEqualTo("unseen in training");
        List<ToggleButton> entries = pane.lookupAll(".sphere-legend-entry").stream()
                .map(entry -> (ToggleButton) entry)
                .toList();
        assertThat(entries)
                .extracting(Node::isManaged)
                .as("a class without points is not listed")
                .containsExactly(true, true, false);
        assertThat(entries.get(0).getTooltip().getText()).doesNotContain("never trained");
        assertThat(entries.get(1).getTooltip().getText()).contains("never trained");
        assertThat(entries.get(1).getAccessibleText()).isEqualTo("Show class dog, unseen in training");
        assertThat(middle(entries.get(0))).isEqualTo(Palette.colour(0, false));
        assertThat(middle(entries.get(1)) >>> 24).as("hollow").isZero();
        double[] place = place(0);
        mouse(MouseEvent.MOUSE_MOVED, place[0], place[1], 0);
        long moved = System.nanoTime();
        while (!pane.lookup(".point-card").isVisible()) {
            assertThat(System.nanoTime() - moved).as("waiting for the card").isLessThan(10_000_000_000L);
            pulses(1);
        }
        assertThat(pane.lookupAll(".point-card .label").stream().map(label -> ((Label) label).getText()))
                .contains("Unseen in training");
    }

    private static int middle(ToggleButton entry) {
        Image image = ((ImageView) entry.getGraphic()).getImage();
        return image.getPixelReader().getArgb((int) image.getWidth() / 2, (int) image.getHeight() / 2);
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
                    NEAR_AND_FAR, new int[] {0, 1}, List.of("cat", "dog"), new double[0], 1, "", false));
            return null;
        });
        assertThat(cones.isDisabled()).isFalse();
        assertThat(cones.getAccessibleText()).contains("(C)").contains("95 %");
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

    @Test
    void onTheMapNothingIsBehindAndPointsAreFound() throws Exception {
        key(KeyCode.M, "m");
        pulses(3);
        assertThat(((ToggleButton) pane.lookup("#sphere-map")).isSelected()).isTrue();
        assertThat(((Label) pane.lookup(".sphere-note")).getText()).contains("Equal-area map");
        // The map leaves the legend another place than the globe does.
        onScreen(() -> {
            pane.layout();
            return null;
        });
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
        // The picture is drawn on another thread.
        for (int i = 0; i < 50 && colourAt(place) != Palette.colour(1, false); i++) {
            pulses(1);
        }
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
            model.show(new SphereFrame(near, new int[] {0, 1, 1}, List.of("cat", "dog"), new double[0], 0, "", false));
            return null;
        });
        pulses(4);
        Label scale = (Label) pane.lookup(".lens-scale");
        assertThat(scale.isVisible()).isTrue();
        assertThat(scale.getText()).matches("×[0-9,]+ · 0.0[125]° across");
        double x = scale.getBoundsInParent().getCenterX();
        double bottom = scale.getBoundsInParent().getMinY();
        assertThat(scale.getBoundsInParent().getMaxX())
                .isLessThanOrEqualTo(surface().getLayoutBounds().getWidth());
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
        assertThat(pane.lookup("#sphere-lens").getAccessibleText()).contains("never");
    }

    @Test
    void aSmallPaneKeepsLegendLensAndSwitchesApart() throws Exception {
        onScreen(() -> {
            stage.setWidth(300 + stage.getWidth() - pane.getWidth());
            stage.setHeight(260 + stage.getHeight() - pane.getHeight());
            model.lensModeProperty().set(LensMode.ALWAYS);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
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
