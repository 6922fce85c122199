package org.tripletlab.render.view;

import java.util.Arrays;
import org.tripletlab.math.RandomStream;

/** Made-up clouds for tests and measurements. */
public final class Clouds {
    private Clouds() {}

    /** Ten clusters around seeded directions; spread 0 is a point each, 1 nearly covers the sphere. */
    public static PointCloud clusters(int points, int classes, double spread, long seed) {
        RandomStream random = RandomStream.of(seed, "clouds");
        double[] axes = new double[3 * classes];
        for (int c = 0; c < classes; c++) {
            // A spiral of equal areas: well separated directions for any number of classes.
            double z = 1 - (2 * c + 1.0) / classes;
            double angle = c * 2.399963229728653;
            double r = StrictMath.sqrt(1 - z * z);
            axes[3 * c] = r * StrictMath.cos(angle);
            axes[3 * c + 1] = r * StrictMath.sin(angle);
            axes[3 * c + 2] = z;
        }
        float[] xyz = new float[3 * points];
        int[] labels = new int[points];
        for (int i = 0; i < points; i++) {
            labels[i] = i % classes;
            double[] p = new double[3];
            double norm = 0;
            for (int k = 0; k < 3; k++) {
                p[k] = axes[3 * labels[i] + k] + spread * random.nextGaussian();
                norm += p[k] * p[k];
            }
            for (int k = 0; k < 3; k++) {
                xyz[3 * i + k] = (float) (p[k] / StrictMath.sqrt(norm));
            }
        }
        return new PointCloud(xyz, labels, classes, axes);
    }

    /** A single point of class 0 among ten classes, without axes. */
    public static PointCloud single(double x, double y, double z) {
        return new PointCloud(new float[] {(float) x, (float) y, (float) z}, new int[1], 10, new double[0]);
    }

    /** All points within a hundredth of a degree. */
    public static PointCloud collapsed(int points) {
        PointCloud wide = clusters(points, 10, 0.3, 1);
        float[] xyz = new float[3 * points];
        for (int i = 0; i < points; i++) {
            xyz[3 * i] = 0.6f + 1e-4f * wide.xyz()[3 * i];
            xyz[3 * i + 1] = -0.64f + 1e-4f * wide.xyz()[3 * i + 1];
            xyz[3 * i + 2] = 0.48f + 1e-4f * wide.xyz()[3 * i + 2];
        }
        double[] axes = new double[30];
        for (int c = 0; c < 10; c++) {
            axes[3 * c] = 0.6;
            axes[3 * c + 1] = -0.64;
            axes[3 * c + 2] = 0.48;
        }
        return new PointCloud(xyz, Arrays.copyOf(wide.labels(), points), 10, axes);
    }
}
