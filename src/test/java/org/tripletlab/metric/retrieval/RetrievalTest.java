package org.tripletlab.metric.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.PointCloud;

/** Every number of the retrieval against double loops straight from its definition. */
class RetrievalTest {
    @Test
    void agreesWithItsDefinition() {
        RandomStream random = RandomStream.of(31, "retrieval-test");
        int compared = 0;
        for (int round = 0; round < 140; round++) {
            PointCloud cloud = PointCloud.random(
                    random, round % PointCloud.KINDS, 2 + random.nextInt(50), 2 + round % 3, 2 + random.nextInt(5));
            compared += compare(cloud) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(120);
    }

    private static boolean compare(PointCloud cloud) {
        int count = cloud.labels().length;
        double[] sums = new double[5];
        int askers = 0;
        for (int i = 0; i < count; i++) {
            int relevant = 0;
            for (int j = 0; j < count; j++) {
                relevant += j != i && own(cloud, i, j) ? 1 : 0;
            }
            if (relevant == 0 || relevant == count - 1) {
                continue;
            }
            askers++;
            int ten = Math.min(10, count - 1);
            double average = 0;
            for (int j = 0; j < count; j++) {
                if (j == i || !own(cloud, i, j)) {
                    continue;
                }
                int rank = rank(cloud, i, j);
                sums[0] += rank == 1 ? 1 : 0;
                sums[1] += rank <= ten ? 1.0 / ten : 0;
                sums[2] += rank <= relevant ? 1.0 / relevant : 0;
                if (rank <= relevant) {
                    int found = 0;
                    for (int k = 0; k < count; k++) {
                        found += k != i && own(cloud, i, k) && rank(cloud, i, k) <= rank ? 1 : 0;
                    }
                    average += (double) found / rank / relevant;
                }
            }
            sums[3] += average;
            sums[4] += silhouette(cloud, i, relevant);
        }
        Retrieval found = Retrieval.of(cloud.unit(), cloud.embeddingSize(), cloud.labels(), cloud.classCount());
        double[] all = {found.recallAt1(), found.precisionAt10(), found.rPrecision(), found.mapAtR(), found.silhouette()
        };
        for (int k = 0; k < 5; k++) {
            if (askers == 0) {
                assertThat(all[k]).as(cloud.kind()).isNaN();
            } else {
                assertThat(all[k]).as(cloud.kind() + " " + k).isCloseTo(sums[k] / askers, within(1e-9));
            }
        }
        return askers > 0;
    }

    /** The place from 1 of j among all that i may find; of equal distances the lower index is nearer. */
    private static int rank(PointCloud cloud, int i, int j) {
        double distance = Math.sqrt(cloud.squaredDistance(i, j));
        int rank = 1;
        for (int k = 0; k < cloud.labels().length; k++) {
            double other = Math.sqrt(cloud.squaredDistance(i, k));
            rank += k != i && (other < distance || (other == distance && k < j)) ? 1 : 0;
        }
        return rank;
    }

    private static double silhouette(PointCloud cloud, int i, int relevant) {
        double nearest = Double.POSITIVE_INFINITY;
        double own = 0;
        for (int c = 0; c < cloud.classCount(); c++) {
            double sum = 0;
            int members = 0;
            for (int j = 0; j < cloud.labels().length; j++) {
                if (cloud.labels()[j] == c && j != i) {
                    sum += Math.sqrt(cloud.squaredDistance(i, j));
                    members++;
                }
            }
            if (c == cloud.labels()[i]) {
                own = sum / relevant;
            } else if (members > 0) {
                nearest = Math.min(nearest, sum / members);
            }
        }
        return nearest == own ? 0 : (nearest - own) / Math.max(own, nearest);
    }

    private static boolean own(PointCloud cloud, int i, int j) {
        return cloud.labels()[i] == cloud.labels()[j];
    }
}
