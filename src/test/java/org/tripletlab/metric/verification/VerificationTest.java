package org.tripletlab.metric.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.PointCloud;
import org.tripletlab.metric.pairs.PairTable;

/** Every number of the verification against loops straight from its definition. */
class VerificationTest {
    private final RandomStream random = RandomStream.of(21, "verification-test");

    @Test
    void ratesAgreeWithCountingAtEveryDistance() {
        int compared = 0;
        for (int round = 0; round < 140; round++) {
            PointCloud cloud = cloud(round, 4 + random.nextInt(40));
            double[] genuine = distances(cloud, true);
            double[] impostor = distances(cloud, false);
            Verification found = Verification.of(cloud.unit(), cloud.embeddingSize(), cloud.labels());
            if (genuine.length == 0 || impostor.length == 0) {
                assertThat(found.equalErrorRate()).isNaN();
                continue;
            }
            compared++;
            assertThat(found.areaUnderCurve()).as(cloud.kind()).isCloseTo(area(genuine, impostor), within(1e-12));
            assertThat(found.missed().atOnePercent())
                    .as(cloud.kind())
                    .isCloseTo(missed(genuine, impostor, 0.01), within(1e-12));
            assertThat(found.missed().atOnePerMille())
                    .as(cloud.kind())
                    .isCloseTo(missed(genuine, impostor, 0.001), within(1e-12));
            double crossing = crossing(genuine, impostor);
            assertThat(found.threshold()).as(cloud.kind()).isEqualTo(crossing);
            assertThat(found.equalErrorRate())
                    .as(cloud.kind())
                    .isCloseTo(equal(genuine, impostor, crossing), within(1e-12));
        }
        assertThat(compared).isGreaterThan(120);
    }

    @Test
    void ratesOfOnePercentAreReachedExactly() {
        // 2,900 impostor pairs: 0.01 · 2,900 is a little below 29 or not, as rounding has it; 29 must be accepted.
        for (int count = 1; count <= 60; count++) {
            double[] impostor = new double[100 * count];
            Arrays.setAll(impostor, i -> i);
            double[] genuine = {count - 0.5, count + 0.5};
            PairTable pairs = new PairTable(genuine, impostor);
            // 'count' impostors are allowed: up to the distance count − 1, so a threshold just below count is too.
            assertThat(Verification.of(pairs).missed().atOnePercent()).isEqualTo(0.5);
        }
    }

    @Test
    void dPrimeIsTheDistanceOfTheMeansInDeviations() {
        for (int round = 0; round < 70; round++) {
            PointCloud cloud = cloud(round, 20);
            double[] genuine = distances(cloud, true);
            double[] impostor = distances(cloud, false);
            if (genuine.length == 0 || impostor.length == 0) {
                continue;
            }
            double found = Verification.of(cloud.unit(), cloud.embeddingSize(), cloud.labels())
                    .dPrime();
            double meanGenuine = Arrays.stream(genuine).sum() / genuine.length;
            double meanImpostor = Arrays.stream(impostor).sum() / impostor.length;
            double variances = 0;
            for (double d : genuine) {
                variances += (d - meanGenuine) * (d - meanGenuine) / genuine.length / 2;
            }
            for (double d : impostor) {
                variances += (d - meanImpostor) * (d - meanImpostor) / impostor.length / 2;
            }
            if (variances < 1e-24) {
                assertThat(found).as(cloud.kind()).isNaN();
            } else {
                double expected = (meanImpostor - meanGenuine) / Math.sqrt(variances);
                assertThat(found).as(cloud.kind()).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
            }
        }
    }

    @Test
    void twoDistancesThatNeverVaryHaveNoDPrime() {
        double[] unit = new double[3 * 12];
        int[] labels = new int[12];
        for (int i = 0; i < 12; i++) {
            labels[i] = i % 2;
            double angle = labels[i] == 0 ? 0.3 : 1.7;
            unit[3 * i] = Math.cos(angle);
            unit[3 * i + 1] = Math.sin(angle) * 0.6;
            unit[3 * i + 2] = Math.sin(angle) * 0.8;
        }
        assertThat(Verification.of(unit, 3, labels).dPrime()).isNaN();
        assertThat(Verification.of(unit, 3, labels).folds().accuracy()).isEqualTo(1);
    }

    @Test
    void tenFoldsAgreeWithTryingEveryDistance() {
        int compared = 0;
        for (int round = 0; round < 42; round++) {
            PointCloud cloud = cloud(round, 14 + random.nextInt(20));
            double[] genuine = distances(cloud, true);
            double[] impostor = distances(cloud, false);
            int each = Math.min(genuine.length, impostor.length);
            Verification found = Verification.of(cloud.unit(), cloud.embeddingSize(), cloud.labels());
            if (each < 10) {
                assertThat(found.folds().accuracy()).as(cloud.kind()).isNaN();
                continue;
            }
            compared++;
            int[] g = RandomStream.of(0, "folds/genuine").nextDistinct(genuine.length, each);
            int[] i = RandomStream.of(0, "folds/impostor").nextDistinct(impostor.length, each);
            double[] accuracies = new double[10];
            for (int fold = 0; fold < 10; fold++) {
                accuracies[fold] = fold(genuine, impostor, g, i, fold);
            }
            double mean = Arrays.stream(accuracies).sum() / 10;
            double squares = 0;
            for (double accuracy : accuracies) {
                squares += (accuracy - mean) * (accuracy - mean);
            }
            assertThat(found.folds().accuracy()).as(cloud.kind()).isCloseTo(mean, within(1e-12));
            assertThat(found.folds().deviation()).as(cloud.kind()).isCloseTo(Math.sqrt(squares / 9), within(1e-12));
        }
        assertThat(compared).isGreaterThan(30);
    }

    private static double fold(double[] genuine, double[] impostor, int[] g, int[] i, int fold) {
        List<Double> candidates = new ArrayList<>(List.of(Double.NEGATIVE_INFINITY));
        for (int n = 0; n < g.length; n++) {
            if (n % 10 != fold) {
                candidates.add(genuine[g[n]]);
            }
        }
        candidates.sort(null);
        double best = Double.NaN;
        int most = -1;
        for (double threshold : candidates) {
            int right = right(genuine, impostor, g, i, fold, false, threshold);
            if (right > most) {
                most = right;
                best = threshold;
            }
        }
        int tested = 0;
        for (int n = 0; n < g.length; n++) {
            tested += n % 10 == fold ? 2 : 0;
        }
        return (double) right(genuine, impostor, g, i, fold, true, best) / tested;
    }

    private static int right(
            double[] genuine, double[] impostor, int[] g, int[] i, int fold, boolean inside, double threshold) {
        int right = 0;
        for (int n = 0; n < g.length; n++) {
            if (n % 10 == fold == inside) {
                right += genuine[g[n]] <= threshold ? 1 : 0;
                right += impostor[i[n]] > threshold ? 1 : 0;
            }
        }
        return right;
    }

    private static double area(double[] genuine, double[] impostor) {
        double sum = 0;
        for (double same : genuine) {
            for (double different : impostor) {
                sum += same < different ? 1 : same == different ? 0.5 : 0;
            }
        }
        return sum / genuine.length / impostor.length;
    }

    /** The smallest share refused over all thresholds that accept no more impostors than allowed. */
    private static double missed(double[] genuine, double[] impostor, double rate) {
        double least = 1;
        for (double threshold : genuine) {
            long accepted = Arrays.stream(impostor).filter(d -> d <= threshold).count();
            if ((double) accepted / impostor.length <= rate) {
                long refused = Arrays.stream(genuine).filter(d -> d > threshold).count();
                least = Math.min(least, (double) refused / genuine.length);
            }
        }
        return least;
    }

    /** Interpolates between the rates just below the crossing and those at it. */
    private static double equal(double[] genuine, double[] impostor, double crossing) {
        double matchesBelow =
                (double) Arrays.stream(impostor).filter(d -> d < crossing).count() / impostor.length;
        double matchesAt =
                (double) Arrays.stream(impostor).filter(d -> d <= crossing).count() / impostor.length;
        double missesBelow =
                (double) Arrays.stream(genuine).filter(d -> d >= crossing).count() / genuine.length;
        double missesAt =
                (double) Arrays.stream(genuine).filter(d -> d > crossing).count() / genuine.length;
        double low = 0;
        double high = 1;
        for (int half = 0; half < 60; half++) {
            double share = (low + high) / 2;
            double matches = matchesBelow + share * (matchesAt - matchesBelow);
            double misses = missesBelow + share * (missesAt - missesBelow);
            low = matches < misses ? share : low;
            high = matches < misses ? high : share;
        }
        return matchesBelow + high * (matchesAt - matchesBelow);
    }

    private static double crossing(double[] genuine, double[] impostor) {
        double first = Double.POSITIVE_INFINITY;
        for (double[] kind : new double[][] {genuine, impostor}) {
            for (double t : kind) {
                double matches =
                        (double) Arrays.stream(impostor).filter(d -> d <= t).count() / impostor.length;
                double misses =
                        (double) Arrays.stream(genuine).filter(d -> d > t).count() / genuine.length;
                first = matches >= misses ? Math.min(first, t) : first;
            }
        }
        return first;
    }

    private PointCloud cloud(int round, int count) {
        return PointCloud.random(random, round % PointCloud.KINDS, count, 2 + round % 3, 2 + random.nextInt(4));
    }

    private static double[] distances(PointCloud cloud, boolean genuine) {
        return Arrays.stream(cloud.sorted(genuine)).map(Math::sqrt).toArray();
    }
}
