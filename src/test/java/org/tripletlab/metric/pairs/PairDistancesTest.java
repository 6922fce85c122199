package org.tripletlab.metric.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.PointCloud;

class PairDistancesTest {
    private final RandomStream random = RandomStream.of(5, "pair-distances-test");

    @Test
    void everyRankIsThatOfAFullSort() {
        for (int round = 0; round < 280; round++) {
            int size = new int[] {2, 3, 3, 7}[round % 4];
            check(PointCloud.random(
                    random, round % PointCloud.KINDS, 2 + random.nextInt(90), size, 1 + random.nextInt(6)));
        }
    }

    @Test
    void aCrowdedBinIsNarrowedToTheSameRank() {
        for (int kind = 0; kind < PointCloud.KINDS; kind++) {
            check(PointCloud.random(random, kind, 500, 3, 2));
        }
    }

    @Test
    void aRankBeyondThePairsIsRefused() {
        PairDistances distances = new PairDistances(PairSet.of(new int[] {0, 0}, 1, 2));
        distances.measure(new double[] {1, 0, 0, 1});
        assertThatThrownBy(() -> distances.find(PairRank.genuine(1))).hasMessageContaining("beyond the 1 genuine");
    }

    private void check(PointCloud cloud) {
        double[] genuine = cloud.sorted(true);
        double[] impostor = cloud.sorted(false);
        double[] any = Arrays.copyOf(genuine, genuine.length + impostor.length);
        System.arraycopy(impostor, 0, any, genuine.length, impostor.length);
        Arrays.sort(any);
        PairDistances distances =
                new PairDistances(PairSet.of(cloud.labels(), cloud.classCount(), cloud.embeddingSize()));
        assertThat(distances.genuineCount()).isEqualTo(genuine.length);
        assertThat(distances.impostorCount()).isEqualTo(impostor.length);
        distances.measure(cloud.unit());
        for (int k = 0; k < 5; k++) {
            int a = k == 0 ? 0 : k == 1 ? any.length - 1 : random.nextInt(any.length);
            PairRank.Found[] found = distances.find(PairRank.any(a), PairRank.any(any.length - 1));
            assertThat(found[0].squaredDistance()).as(cloud.kind()).isEqualTo(any[a]);
            assertThat(found[1].squaredDistance()).as(cloud.kind()).isEqualTo(any[any.length - 1]);
            checkCounts(found[0], genuine, impostor);
            if (genuine.length > 0) {
                int g = random.nextInt(genuine.length);
                assertThat(distances.find(PairRank.genuine(g))[0].squaredDistance())
                        .as(cloud.kind())
                        .isEqualTo(genuine[g]);
            }
            if (impostor.length > 0) {
                int i = random.nextInt(impostor.length);
                assertThat(distances.find(PairRank.impostor(i))[0].squaredDistance())
                        .as(cloud.kind())
                        .isEqualTo(impostor[i]);
            }
        }
    }

    private static void checkCounts(PairRank.Found found, double[] genuine, double[] impostor) {
        double t = found.squaredDistance();
        assertThat(found.genuineBelow())
                .isEqualTo(Arrays.stream(genuine).filter(d -> d < t).count());
        assertThat(found.genuineUpTo())
                .isEqualTo(Arrays.stream(genuine).filter(d -> d <= t).count());
        assertThat(found.impostorBelow())
                .isEqualTo(Arrays.stream(impostor).filter(d -> d < t).count());
        assertThat(found.impostorUpTo())
                .isEqualTo(Arrays.stream(impostor).filter(d -> d <= t).count());
    }
}
