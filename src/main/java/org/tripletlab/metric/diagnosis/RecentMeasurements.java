package org.tripletlab.metric.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/** A new measurement with the earlier ones, indexed by age: 0 is the new one. */
final class RecentMeasurements {
    private final List<Measurement> earlier;
    private final int step;
    private final BatchStatistics batch;
    private final EvaluationStatistics probe;

    RecentMeasurements(List<Measurement> earlier, int step, BatchStatistics batch, EvaluationStatistics probe) {
        this.earlier = earlier;
        this.step = step;
        this.batch = batch;
        this.probe = probe;
    }

    int count() {
        return earlier.size() + 1;
    }

    BatchStatistics batch() {
        return batch;
    }

    EvaluationStatistics probe() {
        return probe;
    }

    int step(int age) {
        return age == 0 ? step : before(age).step();
    }

    private BatchStatistics batch(int age) {
        return age == 0 ? batch : before(age).batch();
    }

    private EvaluationStatistics probe(int age) {
        return age == 0 ? probe : before(age).probe();
    }

    private Measurement before(int age) {
        return earlier.get(earlier.size() - age);
    }

    /** Returns the first collapsed step, as stored in the previous diagnosis. */
    OptionalInt collapsedAtStep() {
        return earlier.isEmpty() ? OptionalInt.empty() : before(1).diagnosis().collapsedAtStep();
    }

    /** Tells whether a condition holds in this many consecutive measurements; false if there are fewer. */
    boolean running(int measurements, Condition condition) {
        for (int age = 0; age < measurements; age++) {
            if (age >= count() || !condition.holds(step(age), probe(age))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the newest value minus the first of this many measurements; NaN if there are fewer. */
    double rise(int measurements, ToDoubleFunction<EvaluationStatistics> value) {
        return count() < measurements
                ? Double.NaN
                : value.applyAsDouble(probe) - value.applyAsDouble(probe(measurements - 1));
    }

    /** Returns the state of the previous measurement; empty if this is the first. */
    Optional<SessionState> previousState() {
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(before(1).diagnosis().state());
    }

    /**
     * Returns the trend of a value over the last measurements.
     *
     * @param measurements largest number of measurements; those before the end of a collapse are left out, because the
     *     recovery follows a different course
     * @param value the value
     * @return NaN as the rise if there are fewer than two
     */
    Trend trend(int measurements, ToDoubleFunction<EvaluationStatistics> value) {
        int length = 1;
        while (length < Math.min(measurements, count())
                && (length == 1 || before(length - 1).diagnosis().state() != SessionState.COLLAPSED)) {
            length++;
        }
        double[] values = new double[length];
        for (int age = 0; age < length; age++) {
            values[length - 1 - age] = value.applyAsDouble(probe(age));
        }
        return Trend.of(values);
    }

    /** Returns the number of consecutive steps, up to the new measurement, known to have mined no tuple. */
    int stepsWithoutTuples() {
        int age = 0;
        while (age < count() - 1 && batch(age) != null && batch(age).minedSinceLast() == 0) {
            age++;
        }
        return step - step(age);
    }

    /**
     * Tells whether every measured loss of the last steps lies near a floor.
     *
     * @param floor the floor, above 0; NaN if there is none
     * @param share largest distance from the floor, as a share of the floor
     * @param steps number of steps that the measurements have to cover
     */
    boolean lossStayedNear(double floor, double share, int steps) {
        if (!(floor > 0)) {
            return false;
        }
        for (int age = 0; age < count() && step(age) >= step - steps; age++) {
            BatchStatistics then = batch(age);
            // Before the first step there is no loss.
            if (then == null || !(Math.abs(then.loss() - floor) <= share * floor)) {
                return false;
            }
        }
        return step(count() - 1) <= step - steps;
    }

    /** A condition on one measurement. */
    interface Condition {
        boolean holds(int step, EvaluationStatistics probe);
    }
}
