package org.tripletlab.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Stage of one test, whose content has exactly the size that the test asks for.
 *
 * <p>The stage that the toolkit registers is shared and keeps the size of another test, and a window manager may tell an earlier size late;
 * so each test has a new stage, and the size is asked for again until it is there.
 */
public final class TestStage {
    private static final int PATIENCE_SECONDS = 60;

    /** Between two requests for a size; the stage has a new size at once and its content only when the window manager has answered. */
    private static final long ANSWER_NANOS = 300_000_000L;

    private final Stage stage;
    private double width;
    private double height;
    private long asked;

    public TestStage() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = onScreen(Stage::new);
    }

    /**
     * Runs work on the JavaFX application thread.
     *
     * @return its result
     * @throws AssertionError the one that the work throws, as it is
     */
    public static <T> T onScreen(Callable<T> work) throws Exception {
        AtomicReference<AssertionError> refuted = new AtomicReference<>();
        T result = WaitForAsyncUtils.asyncFx(() -> {
                    try {
                        return work.call();
                    } catch (AssertionError e) {
                        refuted.set(e);
                        return null;
                    }
                })
                .get(20, TimeUnit.SECONDS);
        if (refuted.get() != null) {
            throw refuted.get();
        }
        return result;
    }

    /** Shows the content and waits until it has its size. */
    public void show(Parent root, double contentWidth, double contentHeight) throws Exception {
        width = contentWidth;
        height = contentHeight;
        onScreen(() -> {
            stage.setScene(new Scene(root, width, height));
            stage.show();
            return null;
        });
        awaitSize();
    }

    /** Gives the content a size and waits until it has it. */
    public void resize(double contentWidth, double contentHeight) throws Exception {
        width = contentWidth;
        height = contentHeight;
        awaitSize();
    }

    public void close() throws Exception {
        onScreen(() -> {
            stage.hide();
            return null;
        });
    }

    /**
     * Repeats an assertion until it holds; what background threads draw and compute arrives when it is ready, on a busy machine much later.
     *
     * @param pulse runs before each attempt
     * @param assertion throws {@link AssertionError} while it does not hold
     * @throws AssertionError the last one, if the assertion does not hold within a minute
     */
    public static void eventually(ThrowingCallable pulse, ThrowingCallable assertion) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                pulse.call();
                assertion.call();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            } catch (Exception | Error failed) {
                throw failed;
            } catch (Throwable other) {
                throw new IllegalStateException(other);
            }
            Thread.sleep(25);
        }
    }

    private void awaitSize() throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(this::keepSize));
    }

    /** Asks for the size where the content has another one; returns whether it has it. */
    public boolean keepSize() {
        Scene scene = stage.getScene();
        boolean wide = Math.abs(scene.getWidth() - width) < 1;
        boolean high = Math.abs(scene.getHeight() - height) < 1;
        if (!(wide && high) && System.nanoTime() - asked > ANSWER_NANOS) {
            asked = System.nanoTime();
            stage.setWidth(width + stage.getWidth() - scene.getWidth());
            stage.setHeight(height + stage.getHeight() - scene.getHeight());
        }
        return wide && high;
    }
}
