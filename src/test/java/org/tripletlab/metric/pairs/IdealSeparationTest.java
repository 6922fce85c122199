package org.tripletlab.metric.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.Percentile;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.PointCloud;
import org.tripletlab.metric.geometry.SphereAngle;

class IdealSeparationTest {
    private static final int[] TWO_AND_TWO = {0, 0, 1, 1};

    @Test
    void twoConesThatTouch() {
        assertThat(strict(PointCloud.onCircle(2, 0, 20, 40.001, 60))).isTrue();
        assertThat(strict(PointCloud.onCircle(2, 0, 20, 39.999, 60))).isFalse();
        // Equal distances are not "below".
        assertThat(strict(new double[] {1, 0, 0, 1, -1, 0, 0, -1})).isFalse();
    }

    private static Boolean strict(double[] unit) {
        return IdealSeparation.of(unit, 2, TWO_AND_TWO, 2).strict();
    }

    @Test
    void oneKindOfPairLeavesItOpen() {
        double[] unit = PointCloud.onCircle(2, 0, 90);
        assertThat(IdealSeparation.of(unit, 2, new int[] {0, 0}, 2)).isEqualTo(new IdealSeparation(null, null));
        assertThat(IdealSeparation.of(unit, 2, new int[] {0, 1}, 2)).isEqualTo(new IdealSeparation(null, null));
    }

    @Test
    void anOutlierBreaksOnlyTheStrictForm() {
        PointCloud cloud = PointCloud.random(RandomStream.of(1, "outlier"), 5, 100, 3, 2);
        IdealSeparation before = IdealSeparation.of(cloud.unit(), 3, cloud.labels(), 2);
        assertThat(before).isEqualTo(new IdealSeparation(true, true));
        int[] labels = cloud.labels().clone();
        labels[0] = 1 - labels[0];
        assertThat(IdealSeparation.of(cloud.unit(), 3, labels, 2)).isEqualTo(new IdealSeparation(false, true));
    }

    @Test
    void agreesWithSortingAllPairs() {
        RandomStream random = RandomStream.of(4, "ideal-test");
        int held = 0;
        for (int round = 0; round < 140; round++) {
            PointCloud cloud = PointCloud.random(random, round % PointCloud.KINDS, 4 + random.nextInt(30), 3, 3);
            held += compare(cloud) ? 1 : 0;
        }
        assertThat(held).isBetween(10, 130);
    }

    @Test
    void aLargeSetIsDecidedOverAllPairs() {
        RandomStream random = RandomStream.of(9, "large-ideal-test");
        assertThat(compare(PointCloud.random(random, 1, 2_300, 3, 4))).isFalse();
        PointCloud poles = PointCloud.random(random, 5, 2_300, 3, 2);
        assertThat(compare(poles)).isTrue();
        // One point of class 1 at the edge of class 0: far from its own and near to the others, once among 2,300.
        int a = first(poles.labels(), 0);
        int b = first(poles.labels(), 1);
        double[] moved = poles.unit().clone();
        System.arraycopy(moved, 3 * a, moved, 3 * b, 3);
        assertThat(compare(new PointCloud(moved, 3, poles.labels(), 2, "outlier")))
                .isFalse();
    }

    @Test
    void theSearchFindsWhatTheSampleDidNotSee() {
        RandomStream random = RandomStream.of(10, "search-test");
        int held = 0;
        for (int round = 0; round < 200; round++) {
            PointCloud cloud = PointCloud.random(random, round % 2, 12, 3, 3);
            double[] genuine = cloud.sorted(true);
            double[] impostor = cloud.sorted(false);
            if (genuine.length > 0 && impostor.length > 0) {
                StrictSeparation search = new StrictSeparation(new ClassOrder(cloud.labels(), 3), 3);
                boolean expected = last(genuine) < impostor[0];
                assertThat(search.holds(cloud.unit(), Double.NaN, Double.NaN)).isEqualTo(expected);
                assertThat(search.holds(cloud.unit(), genuine[0], last(impostor)))
                        .isEqualTo(expected);
                held += expected ? 1 : 0;
            }
        }
        assertThat(held).isBetween(20, 190);
    }

    private static boolean compare(PointCloud cloud) {
        double[] genuine = cloud.sorted(true);
        double[] impostor = cloud.sorted(false);
        IdealSeparation ideal =
                IdealSeparation.of(cloud.unit(), cloud.embeddingSize(), cloud.labels(), cloud.classCount());
        if (genuine.length == 0 || impostor.length == 0) {
            assertThat(ideal.strict()).isNull();
            return false;
        }
        assertThat(ideal.strict()).as(cloud.kind()).isEqualTo(last(genuine) < impostor[0]);
        if (cloud.labels().length <= PairSet.ALL_PAIRS_UP_TO) {
            assertThat(ideal.p95())
                    .as(cloud.kind())
                    .isEqualTo(Percentile.of(angles(genuine), 95) < Percentile.of(angles(impostor), 5));
        }
        return ideal.strict();
    }

    private static double[] angles(double[] squared) {
        return Arrays.stream(squared).map(SphereAngle::degreesOfSquaredDistance).toArray();
    }

    private static double last(double[] ascending) {
        return ascending[ascending.length - 1];
    }

    private static int first(int[] labels, int wanted) {
        int i = 0;
        while (labels[i] != wanted) {
            i++;
        }
        return i;
    }
}
