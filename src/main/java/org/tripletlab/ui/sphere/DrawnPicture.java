package org.tripletlab.ui.sphere;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.tripletlab.render.paint.Frame;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.view.Camera;

/** Rendered frame in a buffer that JavaFX shows without copying, with the scene that it shows. */
final class DrawnPicture {
    final Frame frame;
    final WritableImage image;
    private final PixelBuffer<IntBuffer> buffer;
    private SphereScene scene;
    private Camera camera;

    DrawnPicture(int width, int height) {
        frame = new Frame(width, height);
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(frame.pixels()), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    boolean hasSize(int width, int height) {
        return frame.width() == width && frame.height() == height;
    }

    void setContent(SphereScene newScene, Camera newCamera) {
        scene = newScene;
        camera = newCamera;
    }

    SphereScene scene() {
        return scene;
    }

    Camera camera() {
        return camera;
    }

    /** Notifies JavaFX, on its application thread, that all pixels have changed. */
    void publish() {
        buffer.updateBuffer(same -> null);
    }
}
