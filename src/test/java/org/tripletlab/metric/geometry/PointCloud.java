package org.tripletlab.metric.geometry;

import java.util.Arrays;
import org.tripletlab.math.RandomStream;

/** Labelled points on the unit sphere of the kinds that break a measurement. */
public record PointCloud(double[] unit, int embeddingSize, int[] labels, int classCount, String kind) {
    public static final int KINDS = 7;

    private static final double[] TEN_AT_THE_BOUND = {
        0.45265162,
        0.55536687,
        0.69762035,
        0.99622105,
        0.02179694,
        -0.08407444,
        -0.59034514,
        -0.34394311,
        -0.73020254,
        -0.44381626,
        -0.86999585,
        0.21478907,
        0.00334937,
        0.97934993,
        -0.20214473,
        -0.46113647,
        -0.01052793,
        0.88726677,
        -0.91043871,
        0.41345513,
        -0.01249831,
        0.38132687,
        -0.78133176,
        -0.4940754,
        0.47647833,
        -0.53579917,
        0.69705642,
        0.32344294,
        0.22195169,
        -0.91984896
    };

    /** Draws points of one of several kinds. */
    public static PointCloud random(RandomStream random, int kind, int count, int embeddingSize, int classCount) {
        double[] centres = new double[classCount * embeddingSize];
        Arrays.setAll(centres, k -> random.nextGaussian());
        double noise = new double[] {0.03, 0.4, 3, 1e-5, 0, 0.05, 1}[kind];
        double[] unit = new double[count * embeddingSize];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = random.nextInt(classCount);
            int centre = kind == 3 || kind == 4 ? 0 : labels[i];
            double sign = kind == 5 && labels[i] % 2 == 1 ? -1 : 1;
            centre = kind == 5 ? 0 : centre;
            for (int k = 0; k < embeddingSize; k++) {
                double v = sign * centres[centre * embeddingSize + k] + noise * random.nextGaussian();
                // Kind 6: a coarse grid, so that many points and many distances are equal.
                unit[i * embeddingSize + k] = kind == 6 ? Math.rint(v) + (k == 0 ? 0.25 : 0) : v;
            }
            normalise(unit, i * embeddingSize, embeddingSize);
        }
        String name = new String[] {"cones", "wide", "uniform", "blob", "one point", "poles", "grid"}[kind];
        return new PointCloud(unit, embeddingSize, labels, classCount, name + " of " + count);
    }

    /** Points on the circle (or an arc in higher dimensions) at these angles. */
    public static double[] onCircle(int embeddingSize, double... degrees) {
        double[] unit = new double[degrees.length * embeddingSize];
        for (int i = 0; i < degrees.length; i++) {
            unit[i * embeddingSize] = Math.cos(Math.toRadians(degrees[i]));
            unit[i * embeddingSize + 1] = Math.sin(Math.toRadians(degrees[i]));
        }
        return unit;
    }

    /** Returns ten directions at the largest possible smallest angle, found numerically to eight digits. */
    public static double[] tenAtTheBound() {
        return TEN_AT_THE_BOUND.clone();
    }

    /** Scales one row to unit length. */
    public static void normalise(double[] values, int start, int size) {
        double squared = 0;
        for (int k = start; k < start + size; k++) {
            squared += values[k] * values[k];
        }
        for (int k = start; k < start + size; k++) {
            values[k] /= Math.sqrt(squared);
        }
    }

    /** Returns the squared distance of two points. */
    public double squaredDistance(int i, int j) {
        double sum = 0;
        for (int k = 0; k < embeddingSize; k++) {
            double difference = unit[i * embeddingSize + k] - unit[j * embeddingSize + k];
            sum += difference * difference;
        }
        return sum;
    }

    /** All squared distances of one kind of pair, ascending: the slow and obvious way. */
    public double[] sorted(boolean genuine) {
        double[] found = new double[labels.length * labels.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = i + 1; j < labels.length; j++) {
                if (labels[i] == labels[j] == genuine) {
                    found[count++] = squaredDistance(i, j);
                }
            }
        }
        double[] ascending = Arrays.copyOf(found, count);
        Arrays.sort(ascending);
        return ascending;
    }
}
