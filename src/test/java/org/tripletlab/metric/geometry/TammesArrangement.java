package org.tripletlab.metric.geometry;

import java.util.Arrays;
import org.tripletlab.math.RandomStream;

/**
 * Directions on S² as far apart as can be, found from random starts: points that repel each other with an energy
 * {@code Σ (s/d)^p} whose power p doubles until only the nearest pairs count.
 */
public final class TammesArrangement {
    private static final int STARTS = 8;
    private static final double LAST_POWER = 1 << 20;

    private TammesArrangement() {}

    /** Returns N×3 unit vectors, row-major; the best of several starts, always the same. */
    public static double[] of(int directions) {
        double[] best = {};
        double widest = 0;
        for (int start = 0; start < STARTS; start++) {
            double[] found = repel(directions, RandomStream.of(start, "tammes-start"));
            double distance = smallestDistance(found);
            if (distance > widest) {
                widest = distance;
                best = found;
            }
        }
        return best;
    }

    private static double[] repel(int count, RandomStream random) {
        double[] points = new double[3 * count];
        Arrays.setAll(points, k -> random.nextGaussian());
        normalise(points);
        for (double power = 4; power <= LAST_POWER; power *= 2) {
            double step = 0.1 / power;
            for (int iteration = 0; iteration < 400; iteration++) {
                double[] moved = moved(points, power, step);
                if (energy(moved, power) < energy(points, power)) {
                    points = moved;
                    step *= 1.5;
                } else {
                    step /= 2;
                }
            }
        }
        return points;
    }

    /** Takes a step down the logarithm of the energy, times p: a scale that no power overflows. */
    private static double[] moved(double[] points, double power, double step) {
        double nearest = smallestDistance(points);
        double[] push = new double[points.length];
        for (int i = 0; i < points.length; i += 3) {
            for (int j = 0; j < points.length; j += 3) {
                double distance = distance(points, i, j);
                if (i != j) {
                    double strength = Math.exp(power * Math.log(nearest / distance)) / distance;
                    for (int k = 0; k < 3; k++) {
                        push[i + k] += strength * (points[i + k] - points[j + k]) / distance;
                    }
                }
            }
        }
        double[] moved = points.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += step * push[k];
        }
        normalise(moved);
        return moved;
    }

    /** Returns the logarithm of the energy over p: minus the logarithm of the smallest distance, softened. */
    private static double energy(double[] points, double power) {
        double nearest = smallestDistance(points);
        double sum = 0;
        for (int i = 0; i < points.length; i += 3) {
            for (int j = 0; j < i; j += 3) {
                sum += Math.exp(power * Math.log(nearest / distance(points, i, j)));
            }
        }
        return Math.log(sum) / power - Math.log(nearest);
    }

    private static double smallestDistance(double[] points) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length; i += 3) {
            for (int j = 0; j < i; j += 3) {
                smallest = Math.min(smallest, distance(points, i, j));
            }
        }
        return smallest;
    }

    private static double distance(double[] points, int i, int j) {
        double squared = 0;
        for (int k = 0; k < 3; k++) {
            squared += (points[i + k] - points[j + k]) * (points[i + k] - points[j + k]);
        }
        return Math.sqrt(squared);
    }

    private static void normalise(double[] points) {
        for (int i = 0; i < points.length; i += 3) {
            PointCloud.normalise(points, i, 3);
        }
    }
}
