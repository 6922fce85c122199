package org.tripletlab.data.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StrokeTest {
    @Test
    void passesThroughItsPoints() {
        Stroke stroke = new Stroke(new double[] {0, 40, 70, 10}, new double[] {0, 5, 60, 90}, new boolean[4]);
        Stroke smooth = stroke.smooth();

        assertThat(smooth.count()).isEqualTo(25);
        for (int i = 0; i < 4; i++) {
            assertThat(smooth.x()[8 * i]).isCloseTo(stroke.x()[i], within(1e-12));
            assertThat(smooth.y()[8 * i]).isCloseTo(stroke.y()[i], within(1e-12));
        }
    }

    @Test
    void isStraightBetweenCorners() {
        boolean[] corner = {false, true, false};
        Stroke smooth = new Stroke(new double[] {0, 30, 0}, new double[] {0, 60, 90}, corner).smooth();

        for (int i = 0; i <= 8; i++) {
            assertThat(smooth.y()[i]).isCloseTo(2 * smooth.x()[i], within(1e-12));
        }
    }

    @Test
    void roundsAPointThatIsNoCorner() {
        Stroke smooth = new Stroke(new double[] {0, 50, 100}, new double[] {100, 0, 100}, new boolean[3]).smooth();

        // At the top of a symmetric arch the curve runs level: its neighbours are nearly as high.
        assertThat(smooth.y()[7]).isLessThan(4).isCloseTo(smooth.y()[9], within(1e-9));
    }

    @Test
    void standsStillWherePointsCoincide() {
        Stroke smooth = new Stroke(new double[] {5, 5, 9}, new double[] {5, 5, 5}, new boolean[3]).smooth();

        for (double x : smooth.x()) {
            assertThat(x).isBetween(4.9, 9.1);
        }
    }
}
