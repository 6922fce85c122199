package org.tripletlab.metric.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.PointCloud;

class OneShotTest {
    @Test
    void agreesWithPlayingTheTrialsByHand() {
        RandomStream random = RandomStream.of(81, "one-shot-test");
        for (int round = 0; round < 28; round++) {
            PointCloud cloud = PointCloud.random(random, round % PointCloud.KINDS, 60, 3, 5);
            int shots = 1 + round % 4;
            int ways = 2 + round % 3;
            if (OneShot.classesWithMoreThan(shots, cloud.labels()) < ways) {
                continue;
            }
            OneShot found = OneShot.of(cloud.unit(), 3, cloud.labels(), ways, shots, 40, round);
            List<Double> shares = new ArrayList<>();
            for (int trial = 0; trial < 40; trial++) {
                shares.add(play(cloud, ways, shots, RandomStream.of(round, "one-shot", trial)));
            }
            double mean = shares.stream().mapToDouble(each -> each).sum() / 40;
            double squares = shares.stream()
                    .mapToDouble(each -> (each - mean) * (each - mean))
                    .sum();
            assertThat(found.accuracy()).as(cloud.kind()).isCloseTo(mean, within(1e-12));
            assertThat(found.deviation()).as(cloud.kind()).isCloseTo(Math.sqrt(squares / 39), within(1e-12));
            assertThat(found.standardError())
                    .as(cloud.kind())
                    .isCloseTo(found.deviation() / Math.sqrt(40), within(1e-15));
        }
    }

    private static double play(PointCloud cloud, int ways, int shots, RandomStream random) {
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < cloud.classCount(); c++) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < cloud.labels().length; i++) {
                if (cloud.labels()[i] == c) {
                    rows.add(i);
                }
            }
            if (rows.size() > shots) {
                members.add(rows);
            }
        }
        int[] classes = random.nextDistinct(members.size(), ways);
        int[][] images = new int[ways][];
        for (int w = 0; w < ways; w++) {
            images[w] = random.nextDistinct(members.get(classes[w]).size(), shots + 1);
        }
        int right = 0;
        for (int w = 0; w < ways; w++) {
            int query = members.get(classes[w]).get(images[w][shots]);
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int v = 0; v < ways; v++) {
                double squared = 0;
                for (int k = 0; k < 3; k++) {
                    double mean = 0;
                    for (int s = 0; s < shots; s++) {
                        mean += cloud.unit()[3 * members.get(classes[v]).get(images[v][s]) + k] / shots;
                    }
                    squared += Math.pow(cloud.unit()[3 * query + k] - mean, 2);
                }
                best = squared < least ? v : best;
                least = Math.min(least, squared);
            }
            right += best == w ? 1 : 0;
        }
        return (double) right / ways;
    }

    @Test
    void moreShotsHelpWhereConesAreWide() {
        PointCloud wide = PointCloud.random(RandomStream.of(6, "wide-cones"), 2, 400, 8, 6);
        double one = OneShot.of(wide.unit(), 8, wide.labels(), 5, 1, 1000, 0).accuracy();
        double five = OneShot.of(wide.unit(), 8, wide.labels(), 5, 5, 1000, 0).accuracy();
        assertThat(five).isGreaterThan(one + 0.03);
    }

    @Test
    void fewerWaysAreEasier() {
        PointCloud wide = PointCloud.random(RandomStream.of(7, "ways"), 2, 400, 8, 12);
        double all = OneShot.of(wide.unit(), 8, wide.labels(), 12, 1, 1000, 0).accuracy();
        double five = OneShot.of(wide.unit(), 8, wide.labels(), 5, 1, 1000, 0).accuracy();
        assertThat(five).isGreaterThan(all + 0.05);
    }

    @Test
    void aTrialPlayedAgainIsTheOneThatWasCounted() {
        double[] vectors = new double[60];
        int[] labels = new int[60];
        RandomStream random = RandomStream.of(5, "trial");
        for (int i = 0; i < 60; i++) {
            labels[i] = i % 3;
            vectors[i] = labels[i] + 0.8 * random.nextGaussian();
        }
        OneShot counted = OneShot.of(vectors, 1, labels, 3, 2, 40, 9);
        int right = 0;
        for (int number = 0; number < 40; number++) {
            OneShotTrial trial = OneShot.trial(vectors, 1, labels, 3, 2, number, 9);
            for (int question = 0; question < 3; question++) {
                int asked = trial.questions()[question];
                assertThat(trial.enrolled()[question]).hasSize(2).doesNotContain(asked);
                for (int way = 0; way < 3; way++) {
                    int[] shots = trial.enrolled()[way];
                    assertThat(labels[shots[0]]).isEqualTo(labels[shots[1]]);
                    assertThat(trial.distance(question, way))
                            .isCloseTo(
                                    Math.abs(vectors[asked] - (vectors[shots[0]] + vectors[shots[1]]) / 2),
                                    within(1e-12));
                }
                assertThat(labels[trial.enrolled()[question][0]]).isEqualTo(labels[asked]);
                right += trial.answer(question) == question ? 1 : 0;
            }
        }
        assertThat(counted.accuracy()).isBetween(0.4, 0.99).isCloseTo(right / 120.0, within(1e-12));
    }
}
