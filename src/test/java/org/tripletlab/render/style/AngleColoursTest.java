package org.tripletlab.render.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AngleColoursTest {
    @Test
    void coloursGoEvenlyFromWarmToCalm() {
        for (AngleColours colours : List.of(AngleColours.LIGHT, AngleColours.DARK)) {
            double whole = distance(colours.of(0, 60), colours.of(60, 60));
            assertThat(whole).isGreaterThan(0.3);
            for (int degrees = 0; degrees < 60; degrees += 6) {
                int here = colours.of(degrees, 60);
                int next = colours.of(degrees + 6, 60);
                assertThat(distance(here, next)).isCloseTo(whole / 10, within(0.012));
                double lighter = AngleColours.oklab(next)[0] - AngleColours.oklab(here)[0];
                assertThat(Math.abs(lighter)).as("seen without colours").isGreaterThan(0.02);
            }
            assertThat(colours.of(100, 60)).isEqualTo(colours.of(60, 60));
            for (int degrees = 0; degrees <= 60; degrees++) {
                int ground = colours.of(degrees, 60);
                assertThat(contrast(ground, AngleColours.ink(ground)))
                        .as("%s°", degrees)
                        .isGreaterThan(4.5);
            }
        }
    }

    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double[] parts = {(colour >> 16 & 0xFF) / 255.0, (colour >> 8 & 0xFF) / 255.0, (colour & 0xFF) / 255.0};
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            sum += weights[k] * (parts[k] <= 0.04045 ? parts[k] / 12.92 : Math.pow((parts[k] + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double distance(int one, int other) {
        double[] a = AngleColours.oklab(one);
        double[] b = AngleColours.oklab(other);
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }
}
