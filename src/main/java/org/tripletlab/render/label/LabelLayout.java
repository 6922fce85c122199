package org.tripletlab.render.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereView;

/**
 * Layout of the class names beside the tips of the class mean lines, without overlaps.
 *
 * <p>A name is outside the globe if its line points sideways, and above the tip if it points at the viewer. Overlapping
 * names are pushed apart, with priority to those of the near side. A layout keeps the displacement of each name, so
 * that names move smoothly while the sphere rotates; a new layout always gives the same places for the same input. Not
 * thread-safe.
 */
public final class LabelLayout {
    /** Opacity of names on the far side; leaves large text a contrast of 3:1 in both themes. */
    public static final double FAR_OPACITY = 0.52;

    /** Largest number of classes with names; more names would hide the points. */
    public static final int MOST_LABELS = 60;

    private static final double TIP = 1.09;
    private static final double GAP = 5;
    private static final double PADDING = 2;

    /** Horizontal padding is larger than vertical padding, because adjacent digits would read as one number. */
    private static final double ROW_PADDING = 9;

    /** Share of a displacement that is kept for the next frame; the rest lets names return to their lines. */
    private static final double MEMORY = 0.92;

    private static final int ROUNDS = 80;

    private double[] pushX = new double[0];
    private double[] pushY = new double[0];

    /**
     * One placed name.
     *
     * @param label the class; the number of classes for the name of a heap
     * @param x centre of the name from the left, in pixels
     * @param y centre of the name from the top, in pixels
     * @param opacity 1 on the near side, {@link #FAR_OPACITY} on the far side, between them close to the outline
     */
    public record Placed(int label, double x, double y, double opacity) {}

    /**
     * Places the names of all classes that have a mean direction, are not hidden and point into the picture.
     *
     * @param cloud supplies the class means
     * @param hidden classes without a name
     * @param view projection of the class means
     * @param widths width of each class's name in pixels; with one more entry, the width of a name for all of them,
     *     which is placed instead where they are in one {@link Heap}
     * @param height height of a name in pixels
     * @param scale pixels per unit
     * @return near names last, so that painting in this order keeps them on top; empty with more than {@value
     *     #MOST_LABELS} classes to name
     */
    public List<Placed> place(
            PointCloud cloud, BitSet hidden, SphereView view, double[] widths, double height, double scale) {
        int classes = cloud.classes();
        if (pushX.length != classes + 1) {
            pushX = new double[classes + 1];
            pushY = new double[classes + 1];
        }
        if (widths.length > classes && Heap.size(cloud, hidden) > 0) {
            return heap(cloud, hidden, view, widths[classes], height, scale);
        }
        List<Body> bodies = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            if (cloud.hasAxis(label) && !hidden.get(label)) {
                double[] axis = Arrays.copyOfRange(cloud.axes(), 3 * label, 3 * label + 3);
                Body body = body(
                        cloud, axis, label, view, widths[label] + ROW_PADDING * scale, height + PADDING * scale, scale);
                if (body.inside) {
                    body.stayInside(view);
                    bodies.add(body);
                }
            }
        }
        if (bodies.size() > MOST_LABELS) {
            return List.of();
        }
        for (int round = 0; round < ROUNDS && pushApart(bodies); round++) {
            for (Body body : bodies) {
                body.stayInside(view);
            }
        }
        bodies.sort((a, b) -> a.near == b.near ? Integer.compare(a.label, b.label) : Double.compare(a.near, b.near));
        settle(bodies);
        List<Placed> placed = new ArrayList<>(bodies.size());
        for (Body body : bodies) {
            pushX[body.label] = body.x - body.homeX;
            pushY[body.label] = body.y - body.homeY;
            placed.add(body.placed());
        }
        return placed;
    }

    private List<Placed> heap(
            PointCloud cloud, BitSet hidden, SphereView view, double width, double height, double scale) {
        Body body = body(
                cloud,
                Heap.middle(cloud, hidden),
                cloud.classes(),
                view,
                width + ROW_PADDING * scale,
                height + PADDING * scale,
                scale);
        body.stayInside(view);
        return body.inside ? List.of(body.placed()) : List.of();
    }

    private Body body(
            PointCloud cloud, double[] axis, int label, SphereView view, double width, double height, double scale) {
        double x = axis[0];
        double y = axis[1];
        double z = axis[2];
        double[] tip = view.project(TIP * x, TIP * y, TIP * z);
        double dx = (tip[0] - view.centreX()) / view.radius();
        double dy = (tip[1] - view.centreY()) / view.radius();
        // A flat map has no outside.
        double sideways = view.isSolid() ? smoothStep((StrictMath.sqrt(dx * dx + dy * dy) - 0.35) / 0.55) : 0;
        // Not normalised: between sideways and upwards the name passes its tip continuously.
        double homeX = tip[0] + sideways * dx * (width / 2 + GAP * scale);
        double homeY = tip[1] + (sideways * dy - (1 - sideways)) * (height / 2 + GAP * scale);
        double near = smoothStep((view.depth(x, y, z) - view.horizon(cloud) + 0.15) / 0.3);
        // Whether a direction is seen, not whether its name has room beside it.
        double[] end = view.project(x, y, z);
        boolean inside = end[0] > 0 && end[0] < 2 * view.centreX() && end[1] > 0 && end[1] < 2 * view.centreY();
        // A thousandth of a pixel breaks ties in the order of the classes.
        double nudge = 1e-3 * label;
        return new Body(
                label,
                homeX,
                homeY,
                homeX + MEMORY * pushX[label] + nudge,
                homeY + MEMORY * pushY[label] + nudge,
                width,
                height,
                near,
                inside);
    }

    private static boolean pushApart(List<Body> bodies) {
        boolean pushed = false;
        for (int i = 0; i < bodies.size(); i++) {
            Body a = bodies.get(i);
            for (int j = i + 1; j < bodies.size(); j++) {
                Body b = bodies.get(j);
                double overlapX = a.overlapX(b);
                double overlapY = a.overlapY(b);
                if (overlapX <= 0 || overlapY <= 0) {
                    continue;
                }
                pushed = true;
                double shareOfB = 0.5 + 0.4 * (a.near - b.near);
                if (overlapX < overlapY) {
                    double push = (overlapX + 0.05) * (b.x >= a.x ? 1 : -1);
                    b.x += push * shareOfB;
                    a.x -= push * (1 - shareOfB);
                } else {
                    double push = (overlapY + 0.05) * (b.y >= a.y ? 1 : -1);
                    b.y += push * shareOfB;
                    a.y -= push * (1 - shareOfB);
                }
            }
        }
        return pushed;
    }

    /** If pushing has not converged, moves the later name outwards along a spiral to the first free place. */
    private static void settle(List<Body> bodies) {
        for (int i = bodies.size() - 1; i >= 0; i--) {
            Body body = bodies.get(i);
            double fromX = body.x;
            double fromY = body.y;
            for (int k = 1; isOverlapping(body, bodies, i + 1); k++) {
                double radius = 0.25 * body.height * StrictMath.sqrt(k);
                body.x = fromX + radius * StrictMath.cos(k * 2.399963229728653);
                body.y = fromY + radius * StrictMath.sin(k * 2.399963229728653);
            }
        }
    }

    private static boolean isOverlapping(Body body, List<Body> bodies, int from) {
        for (int i = from; i < bodies.size(); i++) {
            if (body.overlapX(bodies.get(i)) > 0 && body.overlapY(bodies.get(i)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static double smoothStep(double t) {
        double clamped = Math.min(1, Math.max(0, t));
        return clamped * clamped * (3 - 2 * clamped);
    }

    private static final class Body {
        final int label;
        final double homeX;
        final double homeY;
        final double width;
        final double height;
        final double near;
        final boolean inside;
        double x;
        double y;

        Body(
                int label,
                double homeX,
                double homeY,
                double x,
                double y,
                double width,
                double height,
                double near,
                boolean inside) {
            this.label = label;
            this.homeX = homeX;
            this.homeY = homeY;
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
            this.near = near;
            this.inside = inside;
        }

        Placed placed() {
            return new Placed(label, x, y, FAR_OPACITY + (1 - FAR_OPACITY) * near);
        }

        /** Keeps the name in the picture, as far as it fits. */
        void stayInside(SphereView view) {
            x = Math.max(width / 2, Math.min(2 * view.centreX() - width / 2, x));
            y = Math.max(height / 2, Math.min(2 * view.centreY() - height / 2, y));
        }

        double overlapX(Body other) {
            return (width + other.width) / 2 - Math.abs(x - other.x);
        }

        double overlapY(Body other) {
            return (height + other.height) / 2 - Math.abs(y - other.y);
        }
    }
}
