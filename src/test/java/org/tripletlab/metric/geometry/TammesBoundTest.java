package org.tripletlab.metric.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.Slow;

@Slow
class TammesBoundTest {
    @Test
    void theSphereFollowsTheTable() {
        double[] table = {
            180, 120, 109.4712, 90, 90, 77.8695, 74.8585, 70.5288, 66.1468, 63.4349, 63.4349, 57.1367, 55.6706, 53.6579,
            52.2444, 51.0903, 49.5567, 47.6919, 47.4310
        };
        for (int n = 2; n <= 20; n++) {
            assertThat(TammesBound.of(n, 3).degrees()).as("N = " + n).isCloseTo(table[n - 2], within(6e-5));
            assertThat(TammesBound.of(n, 3).attained()).isTrue();
        }
    }

    @Test
    void aboveTheTableTheBoundIsOnlyNotExceeded() {
        // For 24 the best arrangement is the snub cube, 43.6908°; the bound must lie a little above.
        TammesBound bound = TammesBound.of(24, 3);
        assertThat(bound.degrees()).isBetween(43.6908, 46.0);
        assertThat(bound.attained()).isFalse();
        double previous = TammesBound.of(21, 3).degrees();
        for (int n = 22; n < 300; n++) {
            double next = TammesBound.of(n, 3).degrees();
            assertThat(next).isLessThan(previous);
            previous = next;
        }
    }

    @Test
    void otherDimensions() {
        assertThat(TammesBound.of(7, 2).degrees()).isCloseTo(360.0 / 7, within(1e-12));
        assertThat(TammesBound.of(3, 2).degrees()).isCloseTo(120, within(1e-9));
        assertThat(TammesBound.of(10, 64).degrees()).isCloseTo(96.3794, within(1e-4));
        assertThat(TammesBound.of(10, 9).degrees()).isCloseTo(96.3794, within(1e-4));
        assertThat(TammesBound.of(10, 8).degrees()).isEqualTo(90);
        assertThat(TammesBound.of(10, 5).degrees()).isEqualTo(90);
        assertThat(TammesBound.of(10, 4).degrees()).isNaN();
        assertThat(TammesBound.of(1, 3).degrees()).isNaN();
        assertThat(TammesBound.of(0, 3).degrees()).isNaN();
    }

    @Test
    void pointsThatRepelEachOtherReachTheBoundAndNeverExceedIt() {
        for (int n : new int[] {4, 5, 6, 7, 8, 9, 10, 12}) {
            int[] labels = IntStream.range(0, n).toArray();
            double reached =
                    ClassMeans.of(TammesArrangement.of(n), 3, labels, n).smallestAngleDegrees();
            assertThat(reached)
                    .as("N = " + n)
                    .isBetween(
                            TammesBound.of(n, 3).degrees() - 1e-3,
                            TammesBound.of(n, 3).degrees() + 1e-6);
        }
    }
}
