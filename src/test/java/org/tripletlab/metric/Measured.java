package org.tripletlab.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.tripletlab.metric.pairs.EvaluationMeasurer;
import org.tripletlab.metric.retrieval.Retrieval;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.metric.verification.Verification;
import org.tripletlab.metric.verification.VerificationCurve;

/**
 * One sphere through all metrics.
 *
 * @param step what is measured at every recorded step
 * @param end what is measured at the end
 */
record Measured(EvaluationStatistics step, FinalMetrics end) {
    static Measured of(double[] unit, int size, int[] labels, int classCount) {
        double[] lengths = new double[labels.length];
        Arrays.fill(lengths, 3);
        return new Measured(
                new EvaluationMeasurer(labels, classCount, size).measure(unit),
                FinalMetrics.of(unit, lengths, size, labels, classCount));
    }

    /** For a sphere of several classes with several images each: no number is missing, none is out of its range. */
    void requireDefined() {
        double rounding = 1e-9;
        assertThat(step.meanResultantLength()).isBetween(0.0, 1.0);
        assertThat(step.smallestAngleDegrees()).isBetween(0.0, 180.0);
        assertThat(step.nearestAxisAccuracy()).isBetween(0.0, 1.0);
        assertThat(step.equalErrorRate()).isBetween(0.0, 1.0);
        assertThat(step.pairAngleP95Degrees()).isBetween(0.0, step.pairAngleMaxDegrees());
        assertThat(step.intraClassAngleP95Degrees())
                .isBetween(0.0, end.classes().coneMaxDegrees() + rounding);
        assertThat(step.strictIdeal()).isNotNull();
        assertThat(step.idealP95()).isNotNull();
        assertThat(end.classes().coneMeanDegrees()).isBetween(0.0, end.classes().coneMaxDegrees() + rounding);
        assertThat(end.classes().axisMeanDegrees())
                .isBetween(step.smallestAngleDegrees() - rounding, end.classes().axisMaxDegrees() + rounding);
        assertThat(end.spread().alignment()).isBetween(0.0, 4.0);
        assertThat(end.spread().uniformity()).isBetween(-8.0, 0.0);
        assertThat(end.spread().effectiveRank()).isNotNegative();
        assertThat(end.spread().distancePercentiles()).isSorted();
        Retrieval retrieval = end.retrieval();
        for (double share : new double[] {
            retrieval.recallAt1(), retrieval.precisionAt10(), retrieval.rPrecision(), retrieval.mapAtR()
        }) {
            assertThat(share).isBetween(0.0, 1.0);
        }
        assertThat(retrieval.silhouette()).isBetween(-1.0, 1.0);
        Verification verification = end.verification();
        for (double share : new double[] {
            verification.equalErrorRate(),
            verification.areaUnderCurve(),
            verification.missed().atOnePercent(),
            verification.missed().atOnePerMille(),
            verification.folds().accuracy()
        }) {
            assertThat(share).isBetween(0.0, 1.0);
        }
        assertThat(verification.threshold()).isBetween(0.0, 2.0);
        assertThat(verification.folds().deviation()).isBetween(0.0, 1.0);
        assertThat(end.curve().points()).hasSizeBetween(2, VerificationCurve.MOST_POINTS);
    }
}
