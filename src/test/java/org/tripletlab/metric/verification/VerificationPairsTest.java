package org.tripletlab.metric.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.metric.geometry.MeanResultant;
import org.tripletlab.metric.geometry.PointCloud;
import org.tripletlab.metric.pairs.EmbeddingDistance;
import org.tripletlab.metric.pairs.PairHistogram;
import org.tripletlab.metric.pairs.PairTable;

class VerificationPairsTest {
    private final RandomStream random = RandomStream.of(11, "verification-pairs");

    @Test
    void thresholdsAndRatesAreWhatCountingFinds() {
        int compared = 0;
        for (int round = 0; round < 140; round++) {
            PointCloud cloud = PointCloud.random(
                    random, round % PointCloud.KINDS, 4 + random.nextInt(40), 2 + round % 3, 2 + random.nextInt(4));
            double[] genuine = distances(cloud, true);
            double[] impostor = distances(cloud, false);
            if (genuine.length == 0 || impostor.length == 0) {
                continue;
            }
            compared++;
            VerificationPairs pairs = of(cloud);
            assertThat(pairs.genuineCount()).isEqualTo(genuine.length);
            assertThat(pairs.impostorCount()).isEqualTo(impostor.length);
            Verification whole = Verification.of(cloud.unit(), cloud.embeddingSize(), cloud.labels());
            assertThat(pairs.equalErrorRate()).isEqualTo(whole.equalErrorRate());
            assertThat(pairs.atEqualErrorRate()).isEqualTo(counted(whole.threshold(), genuine, impostor));
            for (double threshold : new double[] {-1, 0, random.nextDouble() * 2, genuine[0], impostor[0], 2.1}) {
                assertThat(pairs.at(threshold)).isEqualTo(counted(threshold, genuine, impostor));
            }
            for (double wanted : new double[] {0, 0.01, random.nextDouble(), 1}) {
                double best = DoubleStream.concat(Arrays.stream(genuine), Arrays.stream(impostor))
                        .filter(t -> counted(t, genuine, impostor).falseMatchRate() <= wanted)
                        .max()
                        .orElse(Double.NaN);
                assertThat(pairs.atFalseMatchRate(wanted)).isEqualTo(counted(best, genuine, impostor));
            }
            requireDecision(pairs, random.nextDouble() * 2, genuine, impostor);
            requireDecision(pairs, genuine[genuine.length / 2], genuine, impostor);
            requireHistogram(pairs, genuine, impostor);
        }
        assertThat(compared).isGreaterThan(110);
    }

    @Test
    void surenessIsHalfWhereBothErrorsAreAlikeAndFallsOnTheWay() {
        PointCloud cloud = PointCloud.random(random, 1, 300, 3, 5);
        VerificationPairs pairs = of(cloud);
        VerificationCurve.Point equal = pairs.atEqualErrorRate();
        assertThat(pairs.decide(equal.threshold(), equal).evidenceForSame()).isCloseTo(0.5, within(0.02));
        double before = 1;
        for (double distance = 0; distance <= 2; distance += 0.01) {
            VerificationDecision decision = pairs.decide(distance, equal);
            assertThat(decision.same()).isEqualTo(distance <= equal.threshold());
            assertThat(decision.evidenceForSame()).isBetween(0.0, before);
            assertThat(decision.sureness()).isGreaterThan(0.48);
            before = decision.evidenceForSame();
        }
        assertThat(pairs.decide(0, equal).sureness()).isEqualTo(1);
        assertThat(pairs.decide(2, equal).sureness()).isEqualTo(1);
        // With a threshold that lets almost everybody in, a decision may go against the evidence.
        assertThat(pairs.decide(equal.threshold() + 0.5, pairs.at(1.99)).sureness())
                .isLessThan(0.5);
    }

    @Test
    void betweenTheTwoKindsThereIsNoEvidence() {
        double[] unit = {1, 0, 1, 0, -1, 0, -1, 0};
        VerificationPairs pairs = VerificationPairs.of(unit, 2, new int[] {0, 0, 1, 1}, 2);
        VerificationDecision decision = pairs.decide(1, pairs.atFalseMatchRate(0.01));
        assertThat(decision.evidenceForSame()).isNaN();
        assertThat(decision.same()).isFalse();
        assertThat(pairs.atFalseMatchRate(0)).isEqualTo(new VerificationCurve.Point(0, 0, 0));
        // Opposite points fall into the last bin, whose end belongs to it.
        assertThat(pairs.histogram(10, EmbeddingDistance.SQUARED).impostor()[9]).isEqualTo(4);
    }

    @Test
    void wherePairsOfDifferentClassesAreNearestNothingIsAccepted() {
        double[] unit = {1, 0, 0, 1, 1, 0};
        VerificationPairs pairs = VerificationPairs.of(unit, 2, new int[] {0, 0, 1}, 2);
        VerificationCurve.Point nothing = pairs.atFalseMatchRate(0.1);
        assertThat(nothing).isEqualTo(new VerificationCurve.Point(Double.NaN, 0, 1));
        assertThat(pairs.decide(0, nothing).same()).isFalse();
        assertThat(pairs.at(Double.NaN)).isEqualTo(nothing);
    }

    @Test
    void aCollapsedNetworkIsToldByWhatIsLeftOfIt() {
        PointCloud healthy = PointCloud.random(random, 1, 300, 3, 5);
        assertThat(CollapsedVerification.of(0.5, of(healthy))).isEmpty();
        assertThat(CollapsedVerification.of(Double.NaN, of(healthy))).isEmpty();

        // Four classes in a row, a hundredth of a degree apart: the order survives.
        int[] labels = IntStream.range(0, 80).map(i -> i % 4).toArray();
        CollapsedVerification ordered = collapsed(labels, i -> Math.toRadians(0.01 * labels[i] + 0.0001 * (i % 9)));
        assertThat(ordered.kind()).isEqualTo(CollapsedVerification.Kind.ONLY_THE_ORDER);
        assertThat(ordered.equalErrorRate()).isZero();
        assertThat(ordered.thresholdDegrees()).isBetween(0.0008, 0.0098);
        assertThat(ordered.widestImpostorDegrees()).isBetween(0.03, 0.031);

        CollapsedVerification lost = collapsed(labels, i -> Math.toRadians(1e-5 * ((i * 7919) % 80)));
        assertThat(lost.kind()).isEqualTo(CollapsedVerification.Kind.EVERYONE_IS_THE_SAME);
        assertThat(lost.equalErrorRate()).isBetween(0.4, 0.6);
        assertThat(lost.widestImpostorDegrees()).isLessThan(0.001);
    }

    @Test
    void refusesWhatHasNoPairs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerificationPairs.of(new double[] {1, 0, 0, 1}, 2, new int[] {0, 1}, 2))
                .withMessageContaining("have 0 of the first kind and 1 of the second");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerificationPairs.of(new double[] {1, 0, Double.NaN, 1}, 2, new int[2], 1))
                .withMessageContaining("diverged");
        VerificationPairs pairs = of(PointCloud.random(random, 1, 30, 3, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pairs.atFalseMatchRate(1.5))
                .withMessageContaining("not 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pairs.histogram(0, EmbeddingDistance.SQUARED))
                .withMessageContaining("not 0");
    }

    private static CollapsedVerification collapsed(int[] labels, IntToDoubleFunction angle) {
        double[] unit = new double[2 * labels.length];
        for (int i = 0; i < labels.length; i++) {
            unit[2 * i] = Math.cos(angle.applyAsDouble(i));
            unit[2 * i + 1] = Math.sin(angle.applyAsDouble(i));
        }
        return CollapsedVerification.of(MeanResultant.length(unit, 2), VerificationPairs.of(unit, 2, labels, 4))
                .orElseThrow();
    }

    private static void requireDecision(VerificationPairs pairs, double distance, double[] genuine, double[] impostor) {
        VerificationCurve.Point threshold = pairs.atEqualErrorRate();
        VerificationDecision decision = pairs.decide(distance, threshold);
        double farther = share(genuine, Arrays.stream(genuine).filter(d -> d >= distance));
        double nearer = share(impostor, Arrays.stream(impostor).filter(d -> d <= distance));
        assertThat(decision).isEqualTo(new VerificationDecision(distance, threshold, farther, nearer));
    }

    /** Two hills on each other must be seen as two hills, also where all pairs are nearly at one place. */
    @Test
    void theHistogramOfACollapseEndsJustAboveItsLargestDistance() {
        double[] unit = new double[40];
        int[] labels = new int[20];
        for (int i = 0; i < labels.length; i++) {
            double angle = 0.0003 * i;
            unit[2 * i] = Math.cos(angle);
            unit[2 * i + 1] = Math.sin(angle);
            labels[i] = i % 2;
        }
        PairHistogram histogram = VerificationPairs.of(unit, 2, labels, 2).histogram(10, EmbeddingDistance.EUCLIDEAN);
        // The largest is 2 sin(0.00285) = 0.0057.
        assertThat(histogram.end()).isEqualTo(0.01);
        assertThat(histogram.genuine()[0]).isPositive();
        assertThat(histogram.genuine()[5]).isPositive();
        assertThat(Arrays.stream(histogram.genuine()).sum()).isEqualTo(90);
        assertThat(Arrays.stream(histogram.impostor()).sum()).isEqualTo(100);
    }

    private static void requireHistogram(VerificationPairs pairs, double[] genuine, double[] impostor) {
        for (EmbeddingDistance distance : EmbeddingDistance.values()) {
            PairHistogram histogram = pairs.histogram(17, distance);
            double farthest = DoubleStream.concat(Arrays.stream(genuine), Arrays.stream(impostor))
                    .map(distance::ofPlain)
                    .max()
                    .orElse(0);
            boolean isNear = farthest > 0 && farthest <= distance.largest() / 10;
            assertThat(histogram.end() < distance.largest()).isEqualTo(isNear);
            assertThat(histogram.binWidth()).isEqualTo(histogram.end() / 17);
            assertThat(histogram.genuine()).hasSize(17).isEqualTo(counts(genuine, distance, histogram.end()));
            assertThat(histogram.impostor()).isEqualTo(counts(impostor, distance, histogram.end()));
        }
    }

    private static int[] counts(double[] distances, EmbeddingDistance distance, double end) {
        int[] counts = new int[17];
        for (double plain : distances) {
            double told = distance == EmbeddingDistance.SQUARED ? plain * plain : plain;
            int bin = 0;
            while (bin < 16 && told / end * 17 >= bin + 1) {
                bin++;
            }
            counts[bin]++;
        }
        return counts;
    }

    private static VerificationCurve.Point counted(double threshold, double[] genuine, double[] impostor) {
        return new VerificationCurve.Point(
                threshold,
                share(impostor, Arrays.stream(impostor).filter(d -> d <= threshold)),
                share(genuine, Arrays.stream(genuine).filter(d -> !(d <= threshold))));
    }

    private static double share(double[] all, DoubleStream some) {
        return (double) some.count() / all.length;
    }

    private static VerificationPairs of(PointCloud cloud) {
        return VerificationPairs.of(cloud.unit(), cloud.embeddingSize(), cloud.labels(), cloud.classCount());
    }

    private static double[] distances(PointCloud cloud, boolean same) {
        DoubleStream.Builder distances = DoubleStream.builder();
        for (int i = 0; i < cloud.labels().length; i++) {
            for (int j = 0; j < i; j++) {
                if (cloud.labels()[i] == cloud.labels()[j] == same) {
                    distances.add(PairTable.distance(cloud.unit(), cloud.embeddingSize(), i, j));
                }
            }
        }
        return distances.build().toArray();
    }
}
