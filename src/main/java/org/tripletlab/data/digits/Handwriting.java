package org.tripletlab.data.digits;

import java.util.ArrayList;
import java.util.List;
import org.tripletlab.math.RandomStream;

/**
 * How one digit is written this time: an unsteady hand, proportions, slant, rotation and a rubbery distortion.
 *
 * <p>The spreads are a little wider than those of MNIST on purpose: a network that has seen more than it meets transfers
 * better (domain randomisation).
 */
final class Handwriting {
    /** Standard deviation of a point's place in a steady and in an unsteady hand, in units of the skeleton. */
    private static final double STEADY = 1.5;

    private static final double UNSTEADY = 5.5;

    private static final double ASPECT_SPREAD = 0.2;
    private static final double MEAN_SLANT = 0.16;
    private static final double SLANT_SPREAD = 0.26;
    private static final double ROTATION_SPREAD = 0.1;

    /** Waves of the distortion: number, wave length range and largest height in units of the skeleton. */
    private static final int WAVES = 3;

    private static final double SHORTEST_WAVE = 70;
    private static final double LONGEST_WAVE = 200;
    private static final double HIGHEST_WAVE = 6;

    private final RandomStream random;

    Handwriting(RandomStream random) {
        this.random = random;
    }

    /** Writes a skeleton: returns its curves as chains of short straight pieces. */
    List<Stroke> write(List<Stroke> skeleton) {
        double tremor = random.nextDouble(STEADY, UNSTEADY);
        double aspect = StrictMath.exp(ASPECT_SPREAD * random.nextGaussian());
        double slant = MEAN_SLANT + SLANT_SPREAD * random.nextGaussian();
        double rotation = ROTATION_SPREAD * random.nextGaussian();
        double cos = StrictMath.cos(rotation);
        double sin = StrictMath.sin(rotation);
        Wave[] waves = new Wave[WAVES];
        for (int i = 0; i < WAVES; i++) {
            waves[i] = Wave.random(random);
        }
        List<Stroke> written = new ArrayList<>();
        for (Stroke stroke : skeleton) {
            Stroke curve = shaken(stroke, tremor).smooth();
            for (int i = 0; i < curve.count(); i++) {
                double x = curve.x()[i];
                double y = curve.y()[i];
                double bentX = x;
                double bentY = y;
                for (Wave wave : waves) {
                    double height = wave.height(x, y);
                    bentX += wave.pushX * height;
                    bentY += wave.pushY * height;
                }
                double leaningX = aspect * (bentX - 50) - slant * (bentY - 50);
                curve.x()[i] = cos * leaningX - sin * (bentY - 50);
                curve.y()[i] = sin * leaningX + cos * (bentY - 50);
            }
            written.add(curve);
        }
        return written;
    }

    private Stroke shaken(Stroke stroke, double tremor) {
        double[] x = stroke.x().clone();
        double[] y = stroke.y().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] += tremor * random.nextGaussian();
            y[i] += tremor * random.nextGaussian();
        }
        return new Stroke(x, y, stroke.corner());
    }

    /** A plane wave that pushes the paper along a direction of its own. */
    private record Wave(double frequencyX, double frequencyY, double phase, double pushX, double pushY) {
        static Wave random(RandomStream random) {
            double direction = random.nextDouble(0, 2 * StrictMath.PI);
            double frequency = 2 * StrictMath.PI / random.nextDouble(SHORTEST_WAVE, LONGEST_WAVE);
            double push = random.nextDouble(0, 2 * StrictMath.PI);
            double height = random.nextDouble(0, HIGHEST_WAVE);
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
