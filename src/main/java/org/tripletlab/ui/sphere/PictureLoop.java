package org.tripletlab.ui.sphere;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.tripletlab.render.paint.SphereRenderer;
import org.tripletlab.render.paint.SphereScene;
import org.tripletlab.render.view.Camera;

/**
 * Loop that renders pictures one after another on an executor, into three buffers in turn: one is rendered, one is shown, and one may
 * still be in transfer to the graphics card.
 *
 * <p>Everything except the rendering itself happens on the JavaFX application thread.
 */
final class PictureLoop {
    private static final int BUFFERS = 3;

    /** Result of a rendering: a picture, or an exception. */
    private record Outcome(DrawnPicture picture, RuntimeException failure) {}

    private final Executor executor;
    private final SphereRenderer renderer = new SphereRenderer();
    private final DrawnPicture[] pictures = new DrawnPicture[BUFFERS];
    private final AtomicReference<Outcome> outcome = new AtomicReference<>();
    private boolean busy;
    private int next;

    PictureLoop(Executor executor) {
        this.executor = executor;
    }

    /** Tells whether a picture is being rendered or waits to be taken. */
    boolean isBusy() {
        return busy;
    }

    /** Starts to render a picture; must not be busy. */
    void draw(SphereScene scene, Camera camera, int width, int height) {
        DrawnPicture picture = pictures[next];
        if (picture == null || !picture.hasSize(width, height)) {
            picture = new DrawnPicture(width, height);
            pictures[next] = picture;
        }
        next = (next + 1) % BUFFERS;
        picture.setContent(scene, camera);
        DrawnPicture target = picture;
        busy = true;
        try {
            executor.execute(() -> outcome.set(drawInto(target)));
        } catch (RejectedExecutionException e) {
            // The program is closing; the last picture stays.
            return;
        }
    }

    private Outcome drawInto(DrawnPicture picture) {
        try {
            renderer.render(picture.scene(), picture.camera(), picture.frame);
            return new Outcome(picture, null);
        } catch (RuntimeException e) {
            return new Outcome(picture, e);
        } catch (Error e) {
            return new Outcome(picture, new IllegalStateException(e.toString(), e));
        }
    }

    /** Returns the picture finished since the last call, if any. */
    Optional<DrawnPicture> take() {
        Outcome finished = outcome.getAndSet(null);
        if (finished == null) {
            return Optional.empty();
        }
        busy = false;
        if (finished.failure() != null) {
            throw finished.failure();
        }
        finished.picture().publish();
        return Optional.of(finished.picture());
    }
}
