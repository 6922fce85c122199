package org.tripletlab.data.digits;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.math.RandomStream;

/**
 * Random variation of one written digit: jitter of the points, aspect ratio, slant, rotation, and elastic distortion.
 *
 * <p>The spreads are a little wider than those of MNIST on purpose: a network trained with more variation than in the
 * test data transfers better (domain randomisation; J. Tobin et al., 2017).
 */
final class Handwriting {
    /** Standard deviation of a point's position, for a steady and an unsteady hand, in units of the skeleton. */
    private static final double STEADY = 5;

    private static final double UNSTEADY = 8;

    /** Correlation length of the pen's error, in units of the skeleton. */
    private static final double STEADINESS = 25;

    /** Spread of the logarithm of width over height. */
    private static final double ASPECT_SPREAD = 0.2;

    /** Slant is the run to the right for each unit upwards; handwriting slants to the right on average. */
    private static final double MEAN_SLANT = 0.16;

    private static final double SLANT_SPREAD = 0.26;

    /** In radians. */
    private static final double ROTATION_SPREAD = 0.1;

    private static final int WAVES = 3;

    /** The fixed point of slant and rotation, in units of the skeleton. */
    private static final double MIDDLE = 50;

    private final RandomStream random;
    private final double tremor;
    private final double aspect;
    private final double slant;
    private final double cos;
    private final double sin;
    private final List<Wave> waves = new ArrayList<>();

    private Handwriting(RandomStream random) {
        this.random = random;
        tremor = random.nextDouble(STEADY, UNSTEADY);
        aspect = StrictMath.exp(ASPECT_SPREAD * random.nextGaussian());
        slant = MEAN_SLANT + SLANT_SPREAD * random.nextGaussian();
        double rotation = ROTATION_SPREAD * random.nextGaussian();
        cos = StrictMath.cos(rotation);
        sin = StrictMath.sin(rotation);
        for (int i = 0; i < WAVES; i++) {
            waves.add(Wave.random(random));
        }
    }

    /** Draws a random variation; it keeps drawing numbers from the stream while it writes. */
    static Handwriting random(RandomStream random) {
        return new Handwriting(random);
    }

    /** Applies the variation to a skeleton and returns its curves as chains of short straight pieces. */
    List<Stroke> write(List<Stroke> skeleton) {
        List<Stroke> written = new ArrayList<>();
        for (Stroke stroke : skeleton) {
            Stroke curve = shaken(stroke).smooth();
            for (int i = 0; i < curve.count(); i++) {
                bend(curve.x(), curve.y(), i);
                lean(curve.x(), curve.y(), i);
            }
            written.add(curve);
        }
        return written;
    }

    /**
     * Moves the points at random with a correlation between neighbours, so that the line drifts and does not jitter.
     */
    private Stroke shaken(Stroke stroke) {
        double[] x = stroke.x().clone();
        double[] y = stroke.y().clone();
        double driftX = random.nextGaussian();
        double driftY = random.nextGaussian();
        for (int i = 0; i < x.length; i++) {
            if (i > 0) {
                double way = Stroke.length(stroke.x()[i] - stroke.x()[i - 1], stroke.y()[i] - stroke.y()[i - 1]);
                double kept = StrictMath.exp(-way / STEADINESS);
                double fresh = Math.sqrt(1 - kept * kept);
                driftX = kept * driftX + fresh * random.nextGaussian();
                driftY = kept * driftY + fresh * random.nextGaussian();
            }
            x[i] += tremor * driftX;
            y[i] += tremor * driftY;
        }
        return new Stroke(x, y, stroke.corner());
    }

    private void bend(double[] x, double[] y, int i) {
        double fromX = x[i];
        double fromY = y[i];
        for (Wave wave : waves) {
            double height = wave.height(fromX, fromY);
            x[i] += wave.pushX * height;
            y[i] += wave.pushY * height;
        }
    }

    private void lean(double[] x, double[] y, int i) {
        double down = y[i] - MIDDLE;
        double right = aspect * (x[i] - MIDDLE) - slant * down;
        x[i] = cos * right - sin * down;
        y[i] = sin * right + cos * down;
    }

    /** A plane wave of displacements in one direction: a few of them add up to a smooth elastic distortion. */
    private record Wave(double frequencyX, double frequencyY, double phase, double pushX, double pushY) {
        /** Wave lengths and the largest height, in units of the skeleton. */
        private static final double SHORTEST = 70;

        private static final double LONGEST = 200;
        private static final double HIGHEST = 6;

        static Wave random(RandomStream random) {
            double direction = random.nextDouble(0, 2 * StrictMath.PI);
            double frequency = 2 * StrictMath.PI / random.nextDouble(SHORTEST, LONGEST);
            double push = random.nextDouble(0, 2 * StrictMath.PI);
            double height = random.nextDouble(0, HIGHEST);
            return new Wave(
                    frequency * StrictMath.cos(direction),
                    frequency * StrictMath.sin(direction),
                    random.nextDouble(0, 2 * StrictMath.PI),
                    height * StrictMath.cos(push),
                    height * StrictMath.sin(push));
        }

        double height(double x, double y) {
            return StrictMath.sin(frequencyX * x + frequencyY * y + phase);
        }
    }
}
