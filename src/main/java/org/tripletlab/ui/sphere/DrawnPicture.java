package org.tripletlab.ui.sphere;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.tripletlab.render.paint.Frame;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.view.Camera;

/** A frame that the toolkit shows without copying it, and what is on it. */
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

    /** Tells the toolkit, on its thread, that all pixels are new. */
    void publish() {
        buffer.updateBuffer(same -> null);
    }
}
