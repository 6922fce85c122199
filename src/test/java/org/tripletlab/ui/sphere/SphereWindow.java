package org.tripletlab.ui.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tripletlab.ui.TestStage.eventually;
import static org.tripletlab.ui.TestStage.onScreen;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tripletlab.render.view.Camera;
import org.tripletlab.ui.NeedsWindow;
import org.tripletlab.ui.TestStage;

/** Window with a sphere of two classes, cat and dog. */
@NeedsWindow
abstract class SphereWindow {
    static final float[] NEAR_AND_FAR = {0.4698f, -0.8138f, 0.342f, -0.4698f, 0.8138f, -0.342f};

    final SphereViewModel model = new SphereViewModel();
    final ExecutorService drawing = Executors.newSingleThreadExecutor();
    SpherePane pane;
    TestStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new TestStage();
        pane = onScreen(() -> new SpherePane(model, new BundledWording("en"), drawing));
        stage.show(pane, 600, 500);
        onScreen(() -> {
            // From here the cat is near and the dog far.
            model.cameraProperty().set(new Camera(-60, 20, 1));
            model.setFacts(point -> new PointFacts(
                    new PointFacts.Image(new byte[4], 2, 2, true),
                    new PointFacts.ClassAngle("cat", 12.5),
                    false,
                    new PointFacts.ClassAngle("dog", 3.25)));
            model.show(new SphereFrame(
                    NEAR_AND_FAR,
                    new int[] {0, 1},
                    SphereFrame.Classes.of(List.of("cat", "dog"), new double[0]),
                    0,
                    "PCA, 62 %",
                    false));
            return null;
        });
        pulses(6);
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
        drawing.shutdownNow();
    }

    /** Lets at least so many pulses pass, and then as many as it takes until the picture shows what the pane is to show. */
    void pulses(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            pulse();
        }
        Image[] last = {null};
        eventually(this::pulse, () -> {
            Image before = last[0];
            last[0] = picture().getImage();
            assertThat(last[0]).as("a picture that stays").isNotNull().isSameAs(before);
            assertThat(picture().getFitWidth())
                    .isCloseTo(surface().getLayoutBounds().getWidth(), within(1.0));
            assertThat(picture().getFitHeight())
                    .isCloseTo(surface().getLayoutBounds().getHeight(), within(1.0));
        });
    }

    private void pulse() throws Exception {
        onScreen(() -> {
            stage.keepSize();
            pane.applyCss();
            pane.layout();
            pane.pulse();
            return null;
        });
        // Lets the drawing thread finish between two pulses.
        drawing.submit(() -> {}).get(10, TimeUnit.SECONDS);
    }

    private ImageView picture() {
        return (ImageView) pane.lookup(".sphere-surface .image-view");
    }

    Node surface() {
        return pane.lookup(".sphere-surface");
    }

    double[] place(int point) {
        Camera camera = model.cameraProperty().get();
        int width = (int) surface().getLayoutBounds().getWidth();
        int height = (int) surface().getLayoutBounds().getHeight();
        return camera.view(width, height)
                .project(NEAR_AND_FAR[3 * point], NEAR_AND_FAR[3 * point + 1], NEAR_AND_FAR[3 * point + 2]);
    }

    int colourAt(double[] place) throws Exception {
        return onScreen(() -> {
            ImageView view = picture();
            double scale = view.getImage().getWidth() / view.getFitWidth();
            return view.getImage().getPixelReader().getArgb((int) (place[0] * scale), (int) (place[1] * scale));
        });
    }

    void mouse(EventType<MouseEvent> type, double x, double y, int clicks) throws Exception {
        onScreen(() -> {
            boolean down = type != MouseEvent.MOUSE_MOVED && type != MouseEvent.MOUSE_RELEASED;
            MouseButton button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
            // Places are of the picture, which stands beside the tools where they would cover it.
            Point2D at = surface().localToScene(x, y);
            Event.fireEvent(
                    surface(),
                    new MouseEvent(
                            type, at.getX(), at.getY(), at.getX(), at.getY(), button, clicks, false, false, false,
                            false, down, false, false, true, false, true, null));
            return null;
        });
    }

    void key(KeyCode code, String text) throws Exception {
        onScreen(() -> {
            Event.fireEvent(
                    surface(), new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false));
            return null;
        });
    }
}
