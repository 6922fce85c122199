package org.tripletlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tripletlab.math.RandomStream;
import org.tripletlab.math.UnitLength;
import org.tripletlab.metric.pairs.EqualErrorRate;
import org.tripletlab.metric.retrieval.OneShot;
import org.tripletlab.metric.retrieval.Retrieval;

class FinalMetricsTest {
    /** The six ends of the axes of space, two classes on each pair of opposite ends. */
    private static final double[] OCTAHEDRON = {1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1};

    @Test
    void pointsSpreadEvenlyHaveTheUniformityOfTheSphere() {
        double[] unit = scattered(2000, 3);
        int[] labels = new int[2000];
        Arrays.setAll(labels, i -> i % 10);
        FinalMetrics metrics = measure(unit, 3, labels, 10);
        assertThat(metrics.spread().uniformity()).isCloseTo(-2.080, within(0.005));
        assertThat(metrics.spread().effectiveRank()).isCloseTo(3, within(0.01));
        assertThat(metrics.spread().alignment()).isCloseTo(2, within(0.02));
        // Random labels: a tenth of the neighbours are of the own class, and verification is a coin.
        assertThat(metrics.retrieval().recallAt1()).isCloseTo(0.1, within(0.03));
        assertThat(metrics.verification().areaUnderCurve()).isCloseTo(0.5, within(0.01));
        assertThat(metrics.verification().equalErrorRate()).isCloseTo(0.5, within(0.01));
        assertThat(metrics.verification().folds().accuracy()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void sixPointsOnPaper() {
        int[] labels = {0, 0, 1, 1, 2, 2};
        FinalMetrics metrics = measure(OCTAHEDRON, 3, labels, 3);
        // Opposite ends are 2 apart, all others √2: 3 pairs and 12 pairs.
        assertThat(metrics.spread().alignment()).isEqualTo(4);
        assertThat(metrics.spread().uniformity())
                .isCloseTo(Math.log((3 * Math.exp(-8) + 12 * Math.exp(-4)) / 15), within(1e-12));
        assertThat(metrics.spread().distancePercentiles()[4]).isEqualTo(2);
        // The nearest four of each are of other classes.
        assertThat(metrics.retrieval().recallAt1()).isZero();
        assertThat(metrics.retrieval().rPrecision()).isZero();
        assertThat(metrics.retrieval().precisionAt10()).isCloseTo(0.2, within(1e-12));
        assertThat(metrics.retrieval().silhouette()).isCloseTo((Math.sqrt(2) - 2) / 2, within(1e-12));
        assertThat(metrics.verification().areaUnderCurve()).isZero();
        assertThat(metrics.verification().equalErrorRate()).isEqualTo(1);
    }

    @Test
    void tightClustersAreFoundAndToldApart() {
        double[] unit = new double[60];
        int[] labels = new int[20];
        for (int i = 0; i < 20; i++) {
            labels[i] = i / 10;
            unit[3 * i + labels[i]] = 1;
        }
        FinalMetrics metrics = measure(unit, 3, labels, 2);
        assertThat(metrics.retrieval()).isEqualTo(new Retrieval(1, 0.9, 1, 1, 1));
        assertThat(metrics.verification().equalErrorRate()).isZero();
        assertThat(metrics.verification().areaUnderCurve()).isEqualTo(1);
        assertThat(metrics.verification().missed().atOnePerMille()).isZero();
        assertThat(metrics.verification().folds().accuracy()).isEqualTo(1);
        assertThat(metrics.spread().fisherScore()).isZero();
        assertThat(metrics.spread().effectiveRank()).isCloseTo(1, within(1e-9));
    }

    @Test
    void allAtOnePointIsDefinedAndSaysSo() {
        double[] unit = new double[60];
        int[] labels = new int[20];
        for (int i = 0; i < 20; i++) {
            unit[3 * i] = 1;
            labels[i] = i % 2;
        }
        FinalMetrics metrics = measure(unit, 3, labels, 2);
        assertThat(metrics.spread().uniformity()).isZero();
        assertThat(metrics.spread().effectiveRank()).isZero();
        assertThat(metrics.spread().fisherScore()).isNaN();
        assertThat(metrics.verification().equalErrorRate()).isEqualTo(0.5);
        assertThat(metrics.verification().areaUnderCurve()).isEqualTo(0.5);
        assertThat(metrics.verification().missed().atOnePercent()).isEqualTo(1);
        assertThat(metrics.retrieval().silhouette()).isZero();
    }

    @Test
    void whatCannotBeMeasuredIsUndefined() {
        FinalMetrics nobody = measure(new double[0], 3, new int[0], 2);
        assertThat(nobody.spread().uniformity()).isNaN();
        assertThat(nobody.retrieval().recallAt1()).isNaN();
        assertThat(nobody.verification().equalErrorRate()).isNaN();
        FinalMetrics oneClass = measure(OCTAHEDRON, 3, new int[6], 2);
        assertThat(oneClass.retrieval().recallAt1()).isNaN();
        assertThat(oneClass.verification().areaUnderCurve()).isNaN();
    }

    @Test
    void agreesWithTheRateThatIsMeasuredEveryFewSteps() {
        double[] unit = scattered(300, 3);
        int[] labels = new int[300];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = unit[3 * i] + 0.5 * unit[3 * i + 1] > 0 ? 1 : 0;
        }
        assertThat(measure(unit, 3, labels, 2).verification().equalErrorRate())
                .isCloseTo(EqualErrorRate.of(unit, 3, labels, 2), within(1e-9));
    }

    @Test
    void oneShotKnowsPerfectAndHopeless() {
        double[] unit = new double[60];
        int[] labels = new int[20];
        for (int i = 0; i < 20; i++) {
            labels[i] = i % 2;
            unit[3 * i + labels[i]] = 1;
        }
        assertThat(OneShot.of(unit, 3, labels, 2, 1, 50, 0).accuracy()).isEqualTo(1);
        OneShot hopeless = OneShot.of(new double[60], 3, labels, 2, 3, 50, 0);
        // Everything is equally near: the first class enrolled gets all.
        assertThat(hopeless.accuracy()).isEqualTo(0.5);
        assertThat(hopeless.deviation()).isZero();
        OneShot chance = OneShot.of(scattered(20, 3), 3, labels, 2, 1, 4000, 0);
        assertThat(chance.accuracy()).isCloseTo(0.5, within(0.1));
        assertThatThrownBy(() -> OneShot.of(unit, 3, labels, 3, 1, 10, 0)).hasMessageContaining("only 2 have as many");
        assertThatThrownBy(() -> OneShot.of(unit, 3, labels, 2, 10, 10, 0)).hasMessageContaining("only 0 have as many");
    }

    private static FinalMetrics measure(double[] unit, int size, int[] labels, int classes) {
        double[] lengths = new double[labels.length];
        Arrays.fill(lengths, 2);
        return FinalMetrics.of(unit, lengths, size, labels, classes);
    }

    private static double[] scattered(int count, int size) {
        RandomStream random = RandomStream.of(11, "scattered");
        double[] raw = new double[count * size];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = random.nextGaussian();
        }
        return UnitLength.of(raw, size).unit();
    }
}
