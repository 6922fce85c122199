package org.tripletlab.metric.diagnosis;

import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.BARREN_STEPS;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.COLLAPSED_RESULTANT;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.COLLAPSING_RESULTANT;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.COLLAPSING_RISE;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.DEAD_GRADIENT_NORM;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.MEASUREMENTS;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.SATURATED_ACTIVE_FRACTION;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.SEPARATED_ACCURACY;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.SEPARATED_KEPT_SHARE;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.SEPARATED_SHARE;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.SEPARATING_RISE_DEGREES;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.SPREADING_FALL;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.STARVED_MINED_FRACTION;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.STUCK_SHARE;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.STUCK_STEPS;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.TREND_AGREEMENT;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.TREND_KEPT_AGREEMENT;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.TREND_MEASUREMENTS;
import static org.tripletlab.metric.diagnosis.DiagnosisThresholds.WARM_UP_STEPS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/**
 * Rules that derive the state of a run from its measurements: a pure function.
 *
 * <p>The states are tested in the order of {@link SessionState}; the first that holds is the state. Where a condition
 * must hold for some time, all of the last measurements are tested. Whether the classes move apart is a {@link Trend}
 * over more of them, because the angle is noisy. Hysteresis keeps the state from flickering: a trend or a separated
 * state ends at a lower threshold than it begins. Older measurements are read only as far as needed, and an earlier
 * collapse is stored in the diagnosis of the previous measurement; so a diagnosis is cheap, and after a rewind the
 * shortened list gives the same results again.
 */
public final class DiagnosisRules {
    private final int classCount;

    /**
     * Creates the rules for one data set.
     *
     * @param classCount rows of {@link EvaluationStatistics#classAxes()}
     */
    public DiagnosisRules(int classCount) {
        this.classCount = classCount;
    }

    /**
     * Diagnoses a new measurement.
     *
     * @param earlier all earlier measurements with their diagnoses, oldest first
     * @param step optimiser updates done
     * @param batch statistics of the training batch of this step; null at step 0
     * @param probe geometry of the evaluation set after this step
     * @param collapseFloor loss of a collapsed embedding at the present settings, for instance the margin of the
     *     triplet hinge; NaN if there is none
     */
    public Diagnosis diagnose(
            List<Measurement> earlier,
            int step,
            BatchStatistics batch,
            EvaluationStatistics probe,
            double collapseFloor) {
        RecentMeasurements recent = new RecentMeasurements(earlier, step, batch, probe);
        boolean collapsed = recent.running(MEASUREMENTS, this::looksCollapsed);
        OptionalInt collapsedAtStep = recent.collapsedAtStep();
        if (collapsed && collapsedAtStep.isEmpty()) {
            collapsedAtStep = OptionalInt.of(recent.step(MEASUREMENTS - 1));
        }
        return new Diagnosis(state(recent, collapsed), collapsedAtStep, notes(recent, collapseFloor));
    }

    private SessionState state(RecentMeasurements recent, boolean collapsed) {
        if (hasDiverged(recent)) {
            return SessionState.DIVERGED;
        }
        if (collapsed) {
            return SessionState.COLLAPSED;
        }
        double resultantRise = recent.rise(MEASUREMENTS, EvaluationStatistics::meanResultantLength);
        if (recent.running(1, this::looksCollapsed)) {
            // Not yet for long enough to be called collapsed, but no other state should be shown for such an embedding.
            return SessionState.COLLAPSING;
        }
        if (resultantRise >= COLLAPSING_RISE && recent.probe().meanResultantLength() >= COLLAPSING_RESULTANT) {
            return SessionState.COLLAPSING;
        }
        if (recent.stepsWithoutTuples() >= BARREN_STEPS) {
            return SessionState.NOTHING_MINED;
        }
        if (recent.running(MEASUREMENTS, this::looksPartlyCollapsed)) {
            return SessionState.PARTLY_COLLAPSED;
        }
        if (isSeparated(recent)) {
            return SessionState.SEPARATED;
        }
        if (recent.count() < MEASUREMENTS) {
            return SessionState.STARTING;
        }
        Trend angle = recent.trend(TREND_MEASUREMENTS, EvaluationStatistics::smallestAngleDegrees);
        if (goesOn(angle, SessionState.SEPARATING, SEPARATING_RISE_DEGREES, recent)) {
            return SessionState.SEPARATING;
        }
        Trend spread = recent.trend(TREND_MEASUREMENTS, probe -> -probe.meanResultantLength());
        return goesOn(spread, SessionState.SPREADING, SPREADING_FALL, recent)
                ? SessionState.SPREADING
                : SessionState.STARTING;
    }

    private boolean isSeparated(RecentMeasurements recent) {
        boolean was = recent.previousState().equals(Optional.of(SessionState.SEPARATED));
        return (was && looksSeparated(recent.probe(), SEPARATED_KEPT_SHARE))
                || recent.running(MEASUREMENTS, (step, probe) -> looksSeparated(probe, SEPARATED_SHARE));
    }

    /** A state already reported only needs a trend that does not reverse. */
    private boolean goesOn(Trend trend, SessionState name, double rise, RecentMeasurements recent) {
        boolean was = recent.previousState().equals(Optional.of(name));
        double agreement = was ? TREND_KEPT_AGREEMENT : TREND_AGREEMENT;
        return trend.agreement() >= agreement && trend.rise() > rise;
    }

    private static boolean hasDiverged(RecentMeasurements recent) {
        if (!recent.probe().finite()) {
            return true;
        }
        BatchStatistics batch = recent.batch();
        // Without tuples the loss is undefined and stored as NaN.
        return batch != null
                && batch.minedCount() > 0
                && !(Double.isFinite(batch.loss()) && Double.isFinite(batch.gradientNorm()));
    }

    private boolean looksCollapsed(int step, EvaluationStatistics probe) {
        return step > WARM_UP_STEPS && probe.meanResultantLength() >= COLLAPSED_RESULTANT;
    }

    private boolean looksPartlyCollapsed(int step, EvaluationStatistics probe) {
        return step > WARM_UP_STEPS
                && probe.mergedClasses().length > 0
                && probe.mergedClasses().length < axisCount(probe.classAxes());
    }

    private int axisCount(double[] axes) {
        int size = axes.length / classCount;
        int count = 0;
        for (int c = 0; c < classCount; c++) {
            count += Double.isNaN(axes[c * size]) ? 0 : 1;
        }
        return count;
    }

    private boolean looksSeparated(EvaluationStatistics probe, double share) {
        return probe.separation() >= share && probe.nearestAxisAccuracy() >= SEPARATED_ACCURACY;
    }

    /**
     * A loss may stay at its floor while the network learns: a mean over the active tuples cannot fall far below the
     * margin, and a soft margin starts near log 2. The geometry decides: class means move apart, embeddings spread, or
     * the state is separated.
     */
    private boolean isLearning(RecentMeasurements recent) {
        Trend angle = recent.trend(TREND_MEASUREMENTS, EvaluationStatistics::smallestAngleDegrees);
        Trend spread = recent.trend(TREND_MEASUREMENTS, probe -> -probe.meanResultantLength());
        return looksSeparated(recent.probe(), SEPARATED_KEPT_SHARE)
                || rises(angle, SEPARATING_RISE_DEGREES)
                || rises(spread, SPREADING_FALL);
    }

    private boolean rises(Trend trend, double rise) {
        return trend.agreement() >= TREND_AGREEMENT && trend.rise() > rise;
    }

    private List<SessionNote> notes(RecentMeasurements recent, double collapseFloor) {
        List<SessionNote> notes = new ArrayList<>();
        BatchStatistics batch = recent.batch();
        if (batch == null || hasDiverged(recent)) {
            // Fractions that are NaN give no notes.
            return notes;
        }
        if (recent.lossStayedNear(collapseFloor, STUCK_SHARE, STUCK_STEPS) && !isLearning(recent)) {
            notes.add(SessionNote.STUCK_AT_MARGIN);
        }
        if (batch.activeFraction() < SATURATED_ACTIVE_FRACTION) {
            notes.add(SessionNote.SATURATED);
        }
        if (batch.minedFraction() < STARVED_MINED_FRACTION) {
            notes.add(SessionNote.STARVED);
        }
        if (batch.activeFraction() > 0 && batch.gradientNorm() < DEAD_GRADIENT_NORM) {
            notes.add(SessionNote.DEAD_GRADIENT);
        }
        return notes;
    }
}
