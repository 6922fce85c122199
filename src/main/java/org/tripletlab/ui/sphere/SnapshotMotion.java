package org.tripletlab.ui.sphere;

import java.util.Arrays;
import org.tripletlab.render.paint.ClassCones;
import org.tripletlab.render.paint.ClassRings;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphericalInterpolation;

/**
 * Animated transition of the points to the newest frame. It takes as long as the interval of the last two frames, at most a quarter of a
 * second, and starts at the current positions, so that points never jump. For display only: nothing is measured on these positions.
 */
final class SnapshotMotion {
    private static final long LONGEST_NANOS = 250_000_000L;

    private SphereFrame target;
    private PointCloud from;
    private ClassCones conesFrom = ClassCones.NONE;
    private ClassCones cones = ClassCones.NONE;
    private PointCloud current = new PointCloud(new float[0], new int[0], 0, new double[0]);
    private long startedAt;
    private long duration;
    private long arrivedAt;

    /** Starts the transition to another frame. */
    void aim(SphereFrame next, long now) {
        boolean samePoints = target != null
                && next.circle() == target.circle()
                && next.classes().axes().length == target.classes().axes().length
                && next.classes().names().size() == target.classes().names().size()
                && (next.labels() == target.labels() || Arrays.equals(next.labels(), target.labels()));
        from = current;
        conesFrom = cones;
        target = next;
        startedAt = now;
        duration = samePoints ? Math.min(LONGEST_NANOS, now - arrivedAt) : 0;
        arrivedAt = now;
        if (duration <= 0) {
            arrive();
        }
    }

    /** Returns the rings of the target frame; they are drawn at the positions used by the loss, without animation. */
    ClassRings rings() {
        return target == null ? ClassRings.NONE : target.classes().shapes().rings();
    }

    /** Returns the cones at their current animated width. */
    ClassCones cones() {
        return cones;
    }

    boolean isMoving() {
        return target != null && duration > 0;
    }

    /** Moves the points to their positions at this time. */
    void advance(long now) {
        double share = (now - startedAt) / (double) duration;
        if (share >= 1) {
            arrive();
            return;
        }
        // New arrays each time, because the previous ones may still be in use by another thread.
        float[] xyz = new float[target.xyz().length];
        SphericalInterpolation.between(from.xyz(), target.xyz(), share, xyz);
        current = new PointCloud(xyz, target.labels(), target.classes().names().size(), axes(share));
        cones = target.classes().shapes().cones().from(conesFrom, share);
    }

    private void arrive() {
        duration = 0;
        from = null;
        cones = target.classes().shapes().cones();
        current = new PointCloud(
                target.xyz(),
                target.labels(),
                target.classes().names().size(),
                target.classes().axes());
    }

    private double[] axes(double share) {
        double[] start = from.axes();
        double[] end = target.classes().axes();
        double[] axes = new double[end.length];
        for (int i = 0; i + 2 < axes.length; i += 3) {
            double norm = 0;
            for (int k = i; k < i + 3; k++) {
                axes[k] = start[k] + (end[k] - start[k]) * share;
                norm += axes[k] * axes[k];
            }
            double wanted = Math.sqrt(end[i] * end[i] + end[i + 1] * end[i + 1] + end[i + 2] * end[i + 2]);
            for (int k = i; k < i + 3; k++) {
                // A class mean that has just appeared, or passes the centre, is drawn at its target.
                axes[k] = norm > 1e-4 ? axes[k] * wanted / Math.sqrt(norm) : end[k];
            }
        }
        return axes;
    }

    /** Returns the points at their current animated positions. */
    PointCloud cloud() {
        return current;
    }
}
