package org.tripletlab.ui.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.tripletlab.ui.ContrastRatio;

/** Difference that the keyboard focus makes to the look of a control (WCAG 2.2, success criteria 2.4.7 and 1.4.11). */
final class FocusRing {
    private static final double CONTRAST = 3;
    /** Distance in pixels at which a ring is drawn at most, and at which a pixel is beside another. */
    private static final int AROUND = 4;

    private static final double SAME = 0.02;

    private FocusRing() {}

    /**
     * Compares the focused control with itself without the focus, and leaves it focused.
     *
     * @return what is wrong; empty if the focus is plain to see
     */
    static Optional<String> fault(Scene scene, Node owner) {
        Bounds bounds = clipped(owner, scene);
        if (bounds.getWidth() < 1 || bounds.getHeight() < 1) {
            return Optional.of("cannot be seen");
        }
        Rectangle2D part = new Rectangle2D(
                Math.floor(bounds.getMinX()) - AROUND,
                Math.floor(bounds.getMinY()) - AROUND,
                Math.ceil(bounds.getWidth()) + 2 * AROUND,
                Math.ceil(bounds.getHeight()) + 2 * AROUND);
        Image focused = picture(scene, part);
        scene.getRoot().requestFocus();
        Image plain = picture(scene, part);
        owner.requestFocus();
        // Half of one long and one short side is a ring interrupted by text or drawn as a line below.
        double needed = (bounds.getWidth() + bounds.getHeight()) / 2;
        int changed = 0;
        int strong = 0;
        for (int y = 0; y < focused.getHeight(); y++) {
            for (int x = 0; x < focused.getWidth(); x++) {
                if (isChanged(focused, plain, x, y)) {
                    changed++;
                    strong += isStrong(focused, plain, x, y) ? 1 : 0;
                }
            }
        }
        return strong >= needed
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "changes %d pixels, %d of them with contrast; %.0f needed",
                        changed,
                        strong,
                        needed));
    }

    private static Bounds clipped(Node owner, Scene scene) {
        Bounds bounds = owner.localToScene(owner.getLayoutBounds());
        for (Parent each = owner.getParent(); each != null; each = each.getParent()) {
            if (each.getClip() != null) {
                bounds = cut(bounds, each.localToScene(each.getClip().getBoundsInParent()));
            }
        }
        return cut(bounds, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Bounds cut(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    private static Image picture(Scene scene, Rectangle2D part) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(part);
        parameters.setFill(scene.getFill());
        return scene.getRoot().snapshot(parameters, new WritableImage((int) part.getWidth(), (int) part.getHeight()));
    }

    private static boolean isChanged(Image focused, Image plain, int x, int y) {
        Color now = colour(focused, x, y);
        Color before = colour(plain, x, y);
        return Math.abs(now.getRed() - before.getRed())
                        + Math.abs(now.getGreen() - before.getGreen())
                        + Math.abs(now.getBlue() - before.getBlue())
                > SAME;
    }

    /** Tells whether a changed pixel contrasts with what was there, or with a pixel beside it that stays. */
    private static boolean isStrong(Image focused, Image plain, int x, int y) {
        Color now = colour(focused, x, y);
        if (ContrastRatio.of(now, colour(plain, x, y)) >= CONTRAST) {
            return true;
        }
        for (int dy = -AROUND; dy <= AROUND; dy++) {
            for (int dx = -AROUND; dx <= AROUND; dx++) {
                int besideX = x + dx;
                int besideY = y + dy;
                if (besideX >= 0
                        && besideY >= 0
                        && besideX < focused.getWidth()
                        && besideY < focused.getHeight()
                        && !isChanged(focused, plain, besideX, besideY)
                        && ContrastRatio.of(now, colour(focused, besideX, besideY)) >= CONTRAST) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Color colour(Image image, int x, int y) {
        return image.getPixelReader().getColor(x, y);
    }
}
