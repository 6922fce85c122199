package org.tripletlab.data.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;

class AugmentationTest {
    private static final int SIDE = 21;

    @Test
    void nothingIsTheVeryImage() {
        float[] image = dot(4, 7);
        float[] target = new float[image.length];
        assertThat(new Augmentation(0, 0).isNone()).isTrue();
        new Augmentation(0, 0).apply(image, target, 0, SIDE, SIDE, RandomStream.of(1, "a"));
        assertThat(target).isEqualTo(image);
    }

    @Test
    void aShiftMovesInkByNoMoreThanItSaysAndLosesNone() {
        float[] target = new float[SIDE * SIDE];
        double farthest = 0;
        for (int trial = 0; trial < 300; trial++) {
            new Augmentation(2, 0).apply(dot(10, 10), target, 0, SIDE, SIDE, RandomStream.of(trial, "a"));
            double[] centre = centre(target);
            assertThat(centre[2]).isCloseTo(1, within(1e-5));
            assertThat(Math.abs(centre[0] - 10)).isLessThanOrEqualTo(2.0001);
            farthest = Math.max(farthest, Math.abs(centre[1] - 10));
        }
        assertThat(farthest).isBetween(1.9, 2.0001);
    }

    @Test
    void aTurnKeepsTheDistanceFromTheCentre() {
        float[] target = new float[SIDE * SIDE];
        double most = 0;
        for (int trial = 0; trial < 300; trial++) {
            new Augmentation(0, 30).apply(dot(10, 17), target, 0, SIDE, SIDE, RandomStream.of(trial, "a"));
            double[] centre = centre(target);
            assertThat(Math.hypot(centre[0] - 10, centre[1] - 10)).isCloseTo(7, within(0.3));
            most = Math.max(most, Math.abs(Math.toDegrees(Math.atan2(centre[0] - 10, centre[1] - 10))));
        }
        assertThat(most).isBetween(28.0, 31.5);
    }

    private static float[] dot(int y, int x) {
        float[] image = new float[SIDE * SIDE];
        image[y * SIDE + x] = 1;
        return image;
    }

    private static double[] centre(float[] image) {
        double y = 0;
        double x = 0;
        double sum = 0;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double ink = image[row * SIDE + column];
                y += ink * row;
                x += ink * column;
                sum += ink;
            }
        }
        return new double[] {y / sum, x / sum, sum};
    }
}
