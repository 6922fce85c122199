package org.tripletlab.render.magnifier;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.tripletlab.render.view.PointCloud;

/**
 * Control of the magnifier with hysteresis: it appears when 95 % of the displayed points lie within 5° of their mean
 * direction and disappears when they no longer lie within 7°. Its width changes in steps 1, 2, 5, 10, … and only when
 * its content no longer fits or has become small. Not thread-safe.
 */
public final class MagnifierControl {
    private static final double APPEARS_DEGREES = 5;
    private static final double GOES_DEGREES = 7;

    /** Widths in degrees. */
    private static final double[] LADDER = {
        5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20
    };

    /** Width around a point without a cluster. */
    private static final double AROUND_A_POINT = 10;

    /** Twice the 95th percentile, with a margin. */
    private static final double ROOM = 2.3;

    /** A cluster that takes a smaller share of the width than this leads to the next narrower step. */
    private static final double SMALL = 0.3;

    private static final double SHARE = 0.95;

    /** Squared sines are counted by the leading bits of their exponent and mantissa: 0.2 % of the angle. */
    private static final int DROPPED_BITS = 15;

    private final int[] counts = new int[1 << 16];
    private MagnifierMode mode;
    private int point = -1;
    private boolean onBlob;
    private double across;

    /** Creates a magnifier control. */
    public MagnifierControl(MagnifierMode mode) {
        this.mode = mode;
    }

    /** Returns a copy with the same state. */
    public MagnifierControl copy() {
        MagnifierControl copy = new MagnifierControl(mode);
        copy.point = point;
        copy.onBlob = onBlob;
        copy.across = across;
        return copy;
    }

    public void setMode(MagnifierMode newMode) {
        mode = newMode;
    }

    /** Sets the point to magnify where there is no cluster; −1 for none. */
    public void setPoint(int newPoint) {
        point = newPoint;
    }

    /** Returns the field for these points; empty if the magnifier is hidden. */
    public Optional<MagnifierField> find(PointCloud cloud, BitSet hidden) {
        if (mode == MagnifierMode.NEVER) {
            onBlob = false;
            return Optional.empty();
        }
        double[] sum = new double[3];
        int first = -1;
        int shown = 0;
        for (int i = 0; i < cloud.count(); i++) {
            if (isShown(cloud, hidden, i)) {
                first = first < 0 ? i : first;
                shown++;
                for (int k = 0; k < 3; k++) {
                    sum[k] += cloud.xyz()[3 * i + k];
                }
            }
        }
        if (shown < 2) {
            onBlob = false;
            return Optional.empty();
        }
        boolean directed = Math.hypot(Math.hypot(sum[0], sum[1]), sum[2]) > 1e-3 * shown;
        double spread = directed ? spread(cloud, hidden, new MagnifierField(sum, 1, false), shown) : 180;
        onBlob = spread <= (onBlob ? GOES_DEGREES : APPEARS_DEGREES);
        if (onBlob) {
            across = width(ROOM * spread);
            return Optional.of(new MagnifierField(sum, across, spread < MagnifierField.ONE_POINT_DEGREES));
        }
        if (mode == MagnifierMode.AUTO) {
            return Optional.empty();
        }
        if (point >= 0 && point < cloud.count() && isShown(cloud, hidden, point)) {
            return Optional.of(around(cloud, point));
        }
        return Optional.of(directed ? new MagnifierField(sum, AROUND_A_POINT, false) : around(cloud, first));
    }

    private static MagnifierField around(PointCloud cloud, int i) {
        double[] direction = {cloud.xyz()[3 * i], cloud.xyz()[3 * i + 1], cloud.xyz()[3 * i + 2]};
        return new MagnifierField(direction, AROUND_A_POINT, false);
    }

    private static boolean isShown(PointCloud cloud, BitSet hidden, int i) {
        float x = cloud.xyz()[3 * i];
        float y = cloud.xyz()[3 * i + 1];
        float z = cloud.xyz()[3 * i + 2];
        // NaN, infinite, or without a direction.
        float squared = x * x + y * y + z * z;
        return squared > 0 && squared < Float.POSITIVE_INFINITY && !hidden.get(cloud.labels()[i]);
    }

    /**
     * Returns the angle to the centre within which 95 % of the displayed points lie, in degrees; at least 90 counts as
     * 180.
     */
    private double spread(PointCloud cloud, BitSet hidden, MagnifierField field, int shown) {
        Arrays.fill(counts, 0);
        float[] xyz = cloud.xyz();
        for (int i = 0; i < cloud.count(); i++) {
            if (isShown(cloud, hidden, i)) {
                float squared = (float) field.squaredSine(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2]);
                counts[Float.floatToIntBits(squared) >>> DROPPED_BITS]++;
            }
        }
        int left = (int) StrictMath.ceil(SHARE * shown);
        int bin = 0;
        while (left > counts[bin]) {
            left -= counts[bin++];
        }
        float largest = Float.intBitsToFloat(bin << DROPPED_BITS | (1 << DROPPED_BITS) - 1);
        return largest > 1 ? 180 : StrictMath.toDegrees(StrictMath.asin(StrictMath.sqrt(largest)));
    }

    private double width(double needed) {
        if (across >= needed && needed >= SMALL * across) {
            return across;
        }
        for (double step : LADDER) {
            if (step >= needed) {
                return step;
            }
        }
        return LADDER[LADDER.length - 1];
    }
}
