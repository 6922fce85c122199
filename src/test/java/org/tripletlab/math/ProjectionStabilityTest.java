package org.tripletlab.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripletlab.Slow;

/** What could make the picture flip, jump or vanish: too few directions, equal ones, crossing ones. */
@Slow
class ProjectionStabilityTest {
    private final RandomStream random = RandomStream.of(3, "projection-stability-test");

    @ParameterizedTest
    @CsvSource({"1, 4", "1, 128", "5, 128", "200, 16"})
    void pointsThatAreAllEqualAreOnePointOnTheSurface(int count, int size) {
        double[] unit = inside(size, count, 1, false);
        Projection projection = Projection.of(unit, size);
        requireSound(projection, unit, size, 1);
        float[] xyz = projection.project(unit);
        for (int i = 0; i < count; i++) {
            assertThat(length(xyz, i)).isCloseTo(1, within(1e-6));
        }
        requireSound(Projection.following(unit, projection), unit, size, 1);
        assertThat(Projection.following(unit, projection).project(unit)).containsExactly(xyz, within(1e-6f));
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 5", "40, 1, 128", "40, 2, 6", "5, 2, 128", "300, 3, 64"})
    void pointsOnALineAPlaneOrInSpaceKeepAllTheirDistances(int count, int dimensions, int size) {
        double[] unit = inside(size, count, dimensions, true);
        Projection projection = Projection.of(unit, size);
        requireSound(projection, unit, size, 1);
        Projection next = Projection.following(unit, projection);
        requireSound(next, unit, size, 1);
        float[] xyz = projection.project(unit);
        float[] again = next.project(unit);
        for (int i = 0; i < count; i++) {
            assertThat(length(xyz, i)).isCloseTo(1, within(1e-6));
            for (int j = 0; j < i; j++) {
                double seen = distance(xyz, i, j);
                assertThat(seen).isCloseTo(distance(unit, size, i, j), within(2e-6));
            }
        }
        assertThat(again).containsExactly(xyz, within(2e-6f));
    }

    /** What a network gives whose last hidden layer is narrower than its embedding: hardly any rank. */
    @Test
    void embeddingsOfSmallRankAreProjectedWhateverTheirNumbers() {
        for (int seed = 0; seed < 40; seed++) {
            RandomStream random = RandomStream.of(seed, "rank");
            double[] unit = ofRank(random, 4 + seed % 13, 128, 60);
            Projection projection = Projection.of(unit, 128);
            assertThat(projection.explainedShare()).isBetween(0.0, 1.0);
            for (float x : projection.project(unit)) {
                assertThat(x).isBetween(-1.0001f, 1.0001f);
            }
        }
    }

    private static double[] ofRank(RandomStream random, int rank, int size, int count) {
        double[] directions = new double[rank * size];
        for (int i = 0; i < directions.length; i++) {
            directions[i] = random.nextDouble() - 0.5;
        }
        double[] rows = new double[count * size];
        for (int row = 0; row < count; row++) {
            for (int r = 0; r < rank; r++) {
                double share = Math.max(0, random.nextDouble() - 0.5);
                for (int k = 0; k < size; k++) {
                    rows[row * size + k] += share * directions[r * size + k];
                }
            }
        }
        return UnitLength.of(rows, size).unit();
    }

    @Test
    void fivePointsInAHundredAndTwentyEightDimensionsLeaveOutTwoDirections() {
        double[] unit = inside(128, 5, 128, true);
        Projection projection = Projection.of(unit, 128);
        requireSound(projection, unit, 128, Double.NaN);
        assertThat(projection.explainedShare()).isBetween(0.6, 0.99);
        // The same five points with as many coordinates as there are of them: what is kept must be the same.
        double[] turned = unit.clone();
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < 128; k++) {
                turned[i * 128 + k] = unit[i * 128 + 127 - k];
            }
        }
        assertThat(Projection.of(turned, 128).explainedShare()).isCloseTo(projection.explainedShare(), within(1e-12));
    }

    @Test
    void theSignsAreTheSameForTheSamePoints() {
        double[] unit = inside(9, 50, 9, true);
        assertThat(Projection.of(unit.clone(), 9).project(unit))
                .containsExactly(Projection.of(unit, 9).project(unit));
        // Of each direction the coordinate of largest size is positive.
        float[] axes = Projection.of(unit, 9).project(identity(9));
        for (int d = 0; d < 3; d++) {
            float largest = 0;
            for (int k = 0; k < 9; k++) {
                largest = Math.abs(axes[3 * k + d]) > Math.abs(largest) ? axes[3 * k + d] : largest;
            }
            assertThat(largest).isPositive();
        }
    }

    @Test
    void tenClassesAtTheirBestPlacesDoNotTurnIntoOthersFromOneSnapshotToTheNext() {
        int size = 16;
        double[] unit = simplexClasses(size);
        Projection loyal = Projection.of(unit, size);
        Projection alone = loyal;
        double[] before = unit;
        double jumpAlone = 0;
        for (int snapshot = 0; snapshot < 30; snapshot++) {
            double[] moved = jittered(before, size, 0.01);
            Projection next = Projection.following(moved, loyal);
            Projection unguided = Projection.of(moved, size);
            assertThat(largestMove(loyal.project(before), next.project(moved))).isLessThan(0.2);
            jumpAlone = Math.max(jumpAlone, largestMove(alone.project(before), unguided.project(moved)));
            requireSound(next, moved, size, Double.NaN);
            assertThat(next.explainedShare())
                    .isBetween(0.95 * unguided.explainedShare(), unguided.explainedShare() + 1e-12);
            loyal = next;
            alone = unguided;
            before = moved;
        }
        // Nine equal directions: without the earlier projection points do jump across the picture.
        assertThat(jumpAlone).isGreaterThan(0.8);
    }

    @Test
    void aDirectionThatBecomesTheBetterOneComesInGradually() {
        int size = 6;
        double[] base = new double[600 * size];
        Arrays.setAll(base, k -> random.nextGaussian());
        Projection projection = null;
        double[] before = null;
        for (int snapshot = 0; snapshot <= 60; snapshot++) {
            double grown = 0.6 + 0.01 * snapshot;
            double[] unit = stretched(base, size, 1.5, 1.2, 0.9, grown, 0.1, 0.1);
            Projection next = projection == null ? Projection.of(unit, size) : Projection.following(unit, projection);
            if (projection != null) {
                assertThat(largestMove(projection.project(before), next.project(unit)))
                        .as("snapshot " + snapshot)
                        .isLessThan(0.35);
            }
            double best = Projection.of(unit, size).explainedShare();
            assertThat(next.explainedShare()).isBetween(0.9 * best, best + 1e-12);
            projection = next;
            before = unit;
        }
        for (int settled = 0; settled < 10; settled++) {
            projection = Projection.following(before, projection);
        }
        assertThat(projection.explainedShare())
                .isCloseTo(Projection.of(before, size).explainedShare(), within(1e-3));
    }

    @Test
    void aJumpToQuiteAnotherSnapshotStillShowsMostOfIt() {
        for (int round = 0; round < 20; round++) {
            double[] early = inside(12, 80, 1 + round % 12, true);
            double[] late = inside(12, 80, 12 - round % 12, true);
            Projection next = Projection.following(late, Projection.of(early, 12));
            requireSound(next, late, 12, Double.NaN);
            double best = Projection.of(late, 12).explainedShare();
            assertThat(next.explainedShare()).isBetween(0.75 * best, best + 1e-12);
        }
    }

    @Test
    void whatLiesInQuiteOtherDirectionsIsShownAtOnce() {
        // The earlier view looks along directions in which there is nothing any more, all three or one of them.
        for (int shared = 0; shared <= 2; shared++) {
            double[] early = new double[30 * 7];
            double[] late = new double[30 * 7];
            for (int i = 0; i < 30; i++) {
                for (int k = 0; k < 3; k++) {
                    early[7 * i + k] = random.nextGaussian();
                    late[7 * i + 3 - shared + k] = random.nextGaussian();
                }
            }
            double[] unit = UnitLength.of(late, 7).unit();
            Projection next = Projection.following(
                    unit, Projection.of(UnitLength.of(early, 7).unit(), 7));
            requireSound(next, unit, 7, 1);
        }
    }

    @Test
    void anEmptySnapshotKeepsTheView() {
        double[] unit = inside(5, 30, 5, true);
        Projection first = Projection.of(unit, 5);
        Projection none = Projection.following(new double[0], first);
        assertThat(none.explainedShare()).isNaN();
        assertThat(none.project(unit)).containsExactly(first.project(unit));
        assertThat(Projection.following(unit, none).project(unit)).containsExactly(first.project(unit), within(1e-6f));
        assertThatThrownBy(() -> Projection.following(new double[7], first)).hasMessageContaining("rows of 5 numbers");
    }

    /** The three directions are orthonormal, nothing is NaN, and the share is what the picture holds. */
    private static void requireSound(Projection projection, double[] unit, int size, double share) {
        float[] axes = projection.project(identity(size));
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b <= a; b++) {
                double product = 0;
                for (int k = 0; k < size; k++) {
                    product += (double) axes[3 * k + a] * axes[3 * k + b];
                }
                assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-6));
            }
        }
        float[] xyz = projection.project(unit);
        double kept = 0;
        for (int i = 0; i < xyz.length / 3; i++) {
            assertThat(length(xyz, i)).isLessThanOrEqualTo(1 + 1e-6);
            kept += length(xyz, i) * length(xyz, i) * size / unit.length;
        }
        assertThat(projection.explainedShare()).isBetween(0.0, 1.0).isCloseTo(kept, within(1e-5));
        if (!Double.isNaN(share)) {
            assertThat(projection.explainedShare()).isCloseTo(share, within(1e-9));
        }
    }

    /** Unit vectors inside a random space of so many dimensions; all equal if they are not to vary. */
    private double[] inside(int size, int count, int dimensions, boolean vary) {
        double[] basis = new double[dimensions * size];
        Arrays.setAll(basis, k -> random.nextGaussian());
        double[] unit = new double[count * size];
        double[] weights = new double[dimensions];
        for (int i = 0; i < count; i++) {
            if (vary || i == 0) {
                Arrays.setAll(weights, d -> random.nextGaussian());
            }
            for (int k = 0; k < size; k++) {
                for (int d = 0; d < dimensions; d++) {
                    unit[i * size + k] += weights[d] * basis[d * size + k];
                }
            }
        }
        return UnitLength.of(unit, size).unit();
    }

    private double[] simplexClasses(int size) {
        double[] unit = new double[200 * size];
        for (int i = 0; i < 200; i++) {
            for (int k = 0; k < 10; k++) {
                unit[i * size + k] = (k == i % 10 ? 1 : 0) - 0.1;
            }
        }
        return jittered(UnitLength.of(unit, size).unit(), size, 0.02);
    }

    private double[] jittered(double[] unit, int size, double noise) {
        double[] moved =
                Arrays.stream(unit).map(x -> x + noise * random.nextGaussian()).toArray();
        return UnitLength.of(moved, size).unit();
    }

    private static double[] stretched(double[] base, int size, double... factors) {
        double[] moved = new double[base.length];
        Arrays.setAll(moved, k -> factors[k % size] * base[k]);
        return UnitLength.of(moved, size).unit();
    }

    private static double[] identity(int size) {
        double[] rows = new double[size * size];
        for (int k = 0; k < size; k++) {
            rows[k * size + k] = 1;
        }
        return rows;
    }

    private static double largestMove(float[] before, float[] after) {
        double largest = 0;
        for (int i = 0; i < before.length / 3; i++) {
            double squared = 0;
            for (int d = 0; d < 3; d++) {
                squared += Math.pow(after[3 * i + d] - before[3 * i + d], 2);
            }
            largest = Math.max(largest, Math.sqrt(squared));
        }
        return largest;
    }

    private static double length(float[] xyz, int i) {
        return Math.sqrt(Math.pow(xyz[3 * i], 2) + Math.pow(xyz[3 * i + 1], 2) + Math.pow(xyz[3 * i + 2], 2));
    }

    private static double distance(float[] xyz, int i, int j) {
        return Math.sqrt(Math.pow(xyz[3 * i] - xyz[3 * j], 2)
                + Math.pow(xyz[3 * i + 1] - xyz[3 * j + 1], 2)
                + Math.pow(xyz[3 * i + 2] - xyz[3 * j + 2], 2));
    }

    private static double distance(double[] unit, int size, int i, int j) {
        double squared = 0;
        for (int k = 0; k < size; k++) {
            squared += Math.pow(unit[i * size + k] - unit[j * size + k], 2);
        }
        return Math.sqrt(squared);
    }
}
