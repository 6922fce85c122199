package org.tripletlab.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RotationFitTest {
    @Test
    void findsTheRotationThatWasDone() {
        double[] from = directions(10, 1);
        RotationFit done = new RotationFit(quarterTurnAboutZ());
        RotationFit found = fit(from, done.turn(from));
        assertThat(found.turn(from)).containsExactly(done.turn(from), within(1e-6));
        assertThat(found.degrees()).isCloseTo(90, within(1e-4));
    }

    @Test
    void neverReflects() {
        double[] from = directions(10, 2);
        double[] mirrored = from.clone();
        for (int i = 0; i < mirrored.length; i += 3) {
            mirrored[i] = -mirrored[i];
        }
        double[] m = fit(from, mirrored).matrix();
        double determinant = m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
        assertThat(determinant).isCloseTo(1, within(1e-9));
    }

    @Test
    void noRotationOfAThousandFitsBetter() {
        double[] from = directions(6, 3);
        double[] to = directions(6, 4);
        RotationFit found = fit(from, to);
        double best = distance(found.turn(from), to);
        for (int i = 0; i < 1000; i++) {
            RotationFit other = fit(directions(6, 100 + i), directions(6, 2000 + i));
            assertThat(distance(other.turn(from), to)).isGreaterThan(best - 1e-6);
        }
    }

    @Test
    void staysWhereItWasIfEverythingIsAtOnePoint() {
        double[] point = new double[30];
        for (int i = 0; i < 30; i += 3) {
            point[i + 2] = 1;
        }
        RotationFit before = new RotationFit(quarterTurnAboutZ());
        RotationFit found = RotationFit.of(point, point, before);
        assertThat(found.matrix()).containsExactly(before.matrix(), within(1e-9));
    }

    @Test
    void classesWithoutAnAxisCountForNothing() {
        double[] from = directions(5, 5);
        double[] to = new RotationFit(quarterTurnAboutZ()).turn(from);
        to[3] = Double.NaN;
        from[9] = Double.NaN;
        assertThat(fit(from, to).degrees()).isCloseTo(90, within(1e-4));
    }

    /** Repeated, so that the loyalty to the rotation before has no say any more. */
    private static RotationFit fit(double[] from, double[] to) {
        RotationFit fit = RotationFit.NONE;
        for (int i = 0; i < 200; i++) {
            fit = RotationFit.of(from, to, fit);
        }
        return fit;
    }

    private static double[] quarterTurnAboutZ() {
        return new double[] {0, -1, 0, 1, 0, 0, 0, 0, 1};
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }

    private static double[] directions(int count, long seed) {
        RandomStream random = RandomStream.of(seed, "directions");
        double[] raw = new double[3 * count];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = random.nextGaussian();
        }
        return UnitLength.of(raw, 3).unit();
    }
}
