package org.tripletlab.render.paint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.tripletlab.render.view.PointCloud;
import org.tripletlab.render.view.SphereView;

/** Projected points and their painting order: far to near, by a counting sort. Not thread-safe. */
final class DepthOrder {
    private static final int LEVELS = 1024;
    private static final int BACK_LEVELS = LEVELS / 2;

    private float[] x = new float[0];
    private float[] y = new float[0];
    private int[] level = new int[0];
    private int[] order = new int[0];
    private final int[] start = new int[LEVELS + 1];
    private int shown;
    private int back;

    /** Projects all points of classes that are not hidden and sorts them. Of equally far points the lowest index is first. */
    void arrange(PointCloud cloud, BitSet hidden, SphereView view) {
        int count = cloud.count();
        if (level.length < count) {
            x = new float[count];
            y = new float[count];
            level = new int[count];
            order = new int[count];
        }
        Arrays.fill(start, 0);
        float[] xyz = cloud.xyz();
        int[] labels = cloud.labels();
        boolean someHidden = !hidden.isEmpty();
        double horizon = view.horizon(cloud);
        double backScale = (BACK_LEVELS - 1) / (horizon + 1);
        double frontScale = (LEVELS - BACK_LEVELS - 1) / (1 - horizon);
        double[] projected = new double[3];
        for (int i = 0; i < count; i++) {
            view.project(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2], projected);
            double depth = projected[2];
            if (!Double.isFinite(depth) || (someHidden && hidden.get(labels[i]))) {
                level[i] = -1;
                continue;
            }
            x[i] = (float) projected[0];
            y[i] = (float) projected[1];
            int key = depth > horizon
                    ? BACK_LEVELS + Math.min(LEVELS - BACK_LEVELS - 1, (int) ((depth - horizon) * frontScale))
                    : Math.max(0, Math.min(BACK_LEVELS - 1, (int) ((depth + 1) * backScale)));
            level[i] = key;
            start[key + 1]++;
        }
        for (int key = 0; key < LEVELS; key++) {
            start[key + 1] += start[key];
        }
        back = start[BACK_LEVELS];
        shown = start[LEVELS];
        for (int i = 0; i < count; i++) {
            if (level[i] >= 0) {
                order[start[level[i]]++] = i;
            }
        }
    }

    /** Paints the points of one side. */
    void draw(Frame frame, StampSet stamps, int[] labels, boolean front) {
        int from = front ? back : 0;
        int to = front ? shown : back;
        for (int k = from; k < to; k++) {
            int i = order[k];
            stamps.draw(frame, x[i], y[i], labels[i], !front, i);
        }
    }

    /** Returns the number of painted points on one side. */
    int count(boolean front) {
        return front ? shown - back : back;
    }

    /** Calls a function for the points of one side, far to near. */
    void forEach(boolean front, IntConsumer point) {
        int to = front ? shown : back;
        for (int k = front ? back : 0; k < to; k++) {
            point.accept(order[k]);
        }
    }

    boolean isShown(int point) {
        return level[point] >= 0;
    }

    boolean isFront(int point) {
        return level[point] >= BACK_LEVELS;
    }

    float x(int point) {
        return x[point];
    }

    float y(int point) {
        return y[point];
    }
}
