package org.tripletlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.Percentile;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.ClassMeans;
import org.tripletlab.metric.geometry.PointCloud;
import org.tripletlab.metric.pairs.PairTable;

/** Every number of the spread against loops straight from its definition. */
class SpreadTest {
    private final RandomStream random = RandomStream.of(41, "spread-test");

    @Test
    void alignmentUniformityAndPercentilesAreThoseOfAllPairs() {
        for (int round = 0; round < 70; round++) {
            PointCloud cloud = cloud(round);
            double genuine = 0;
            double exponentials = 0;
            int genuineCount = 0;
            int count = 0;
            double[] all = new double[cloud.labels().length * cloud.labels().length];
            for (int i = 0; i < cloud.labels().length; i++) {
                for (int j = i + 1; j < cloud.labels().length; j++) {
                    double squared = cloud.squaredDistance(i, j);
                    if (cloud.labels()[i] == cloud.labels()[j]) {
                        genuine += squared;
                        genuineCount++;
                    }
                    exponentials += Math.exp(-2 * squared);
                    all[count++] = Math.sqrt(squared);
                }
            }
            double[] ascending = Arrays.copyOf(all, count);
            Arrays.sort(ascending);
            Spread found = spread(cloud);
            assertThat(found.alignment()).as(cloud.kind()).isCloseTo(genuine / genuineCount, within(1e-9));
            assertThat(found.uniformity()).as(cloud.kind()).isCloseTo(Math.log(exponentials / count), within(1e-9));
            double[] percents = {0, 5, 50, 95, 100};
            for (int p = 0; p < percents.length; p++) {
                assertThat(found.distancePercentiles()[p])
                        .isCloseTo(Percentile.of(ascending, percents[p]), within(1e-12));
            }
        }
    }

    @Test
    void effectiveRankIsTheEntropyOfTheSingularValues() {
        for (int round = 0; round < 70; round++) {
            PointCloud cloud = cloud(round);
            int size = cloud.embeddingSize();
            int count = cloud.labels().length;
            double[][] centred = new double[count][size];
            for (int k = 0; k < size; k++) {
                double mean = 0;
                for (int i = 0; i < count; i++) {
                    mean += cloud.unit()[i * size + k] / count;
                }
                for (int i = 0; i < count; i++) {
                    centred[i][k] = cloud.unit()[i * size + k] - mean;
                }
            }
            double[] values = new SingularValueDecomposition(new Array2DRowRealMatrix(centred)).getSingularValues();
            double sum = Arrays.stream(values).sum();
            double found = spread(cloud).effectiveRank();
            if (cloud.kind().startsWith("one point") || cloud.kind().startsWith("blob")) {
                // Singular values of a blob are too near to rounding for two ways to agree; it is small, at least.
                assertThat(found).as(cloud.kind()).isBetween(0.0, size + 1e-9);
                continue;
            }
            double entropy = 0;
            for (double value : values) {
                entropy -= value > 0 ? value / sum * Math.log(value / sum) : 0;
            }
            assertThat(found).as(cloud.kind()).isCloseTo(Math.exp(entropy), within(1e-4));
        }
    }

    @Test
    void fisherScoreIsSpreadInsideOverSpreadBetween() {
        int compared = 0;
        for (int round = 0; round < 70; round++) {
            PointCloud cloud = cloud(round);
            int size = cloud.embeddingSize();
            double[] axes = ClassMeans.of(cloud.unit(), size, cloud.labels(), cloud.classCount())
                    .toArray();
            double[] common = ClassMeans.of(cloud.unit(), size, new int[cloud.labels().length], 1)
                    .toArray();
            double within = 0;
            double between = 0;
            for (int i = 0; i < cloud.labels().length; i++) {
                double own = 0;
                double whole = 0;
                for (int k = 0; k < size; k++) {
                    own += cloud.unit()[i * size + k] * axes[cloud.labels()[i] * size + k];
                    whole += common[k] * axes[cloud.labels()[i] * size + k];
                }
                within += 1 - own;
                between += 1 - whole;
            }
            double found = spread(cloud).fisherScore();
            if (cloud.kind().startsWith("one point")) {
                assertThat(found).as(cloud.kind()).isNaN();
            } else if (!cloud.kind().startsWith("blob")) {
                compared++;
                assertThat(found).as(cloud.kind()).isCloseTo(within / between, within(1e-7 * (1 + within / between)));
            } else {
                // The distances of a blob of 1e-5 are lost in 1 − cos; what is left must still be a score above 1.
                assertThat(found).as(cloud.kind()).isGreaterThan(1);
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    @Test
    void aBlobNobodySeesKeepsItsScores() {
        // Two classes 2e-6 apart, each 1e-7 wide: the ratio of the squares, whatever the scale.
        double[] angles = {-1e-7, 1e-7, 2e-6 - 1e-7, 2e-6 + 1e-7};
        double[] unit = PointCloud.onCircle(
                3, Arrays.stream(angles).map(Math::toDegrees).toArray());
        Spread found = spread(new PointCloud(unit, 3, new int[] {0, 0, 1, 1}, 2, "tiny"));
        assertThat(found.fisherScore()).isCloseTo(0.01, within(1e-6));
        assertThat(found.alignment()).isCloseTo(4e-14, within(1e-19));
    }

    @Test
    void aClassWithoutAnAxisIsLeftOutOfTheScore() {
        // Class 2 has two opposite points and so no axis; the score is that of the other two.
        double[] two = PointCloud.onCircle(2, 0, 20, 90, 110);
        double[] three = PointCloud.onCircle(2, 0, 20, 90, 110, 33, 213);
        double expected =
                spread(new PointCloud(two, 2, new int[] {0, 0, 1, 1}, 2, "two")).fisherScore();
        assertThat(spread(new PointCloud(three, 2, new int[] {0, 0, 1, 1, 2, 2}, 3, "three"))
                        .fisherScore())
                .isCloseTo(expected, within(1e-12));
    }

    private PointCloud cloud(int round) {
        // A pair of the first class at least, so that no mean is empty.
        PointCloud cloud = PointCloud.random(
                random, round % PointCloud.KINDS, 12 + random.nextInt(40), 2 + round % 4, 2 + random.nextInt(3));
        cloud.labels()[0] = cloud.labels()[1];
        return cloud;
    }

    private static Spread spread(PointCloud cloud) {
        PairTable pairs = PairTable.of(cloud.unit(), cloud.embeddingSize(), cloud.labels());
        return Spread.of(cloud.unit(), cloud.embeddingSize(), cloud.labels(), cloud.classCount(), pairs);
    }
}
