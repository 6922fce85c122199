package org.tripletlab.metric.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.tripletlab.metric.statistics.BatchStatistics;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/** A new measurement with those before it, counted back by age: 0 is the new one. */
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

    /** Returns what the previous diagnosis remembered. */
    OptionalInt collapsedAtStep() {
        return earlier.isEmpty() ? OptionalInt.empty() : before(1).diagnosis().collapsedAtStep();
    }

    /** Returns whether something holds in this many measurements running; false if there are fewer. */
    boolean running(int measurements, Condition condition) {
        for (int age = 0; age < measurements; age++) {
            if (age >= count() || !condition.holds(step(age), probe(age))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the newest value less the first of this many measurements; NaN if there are fewer. */
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
     * Returns how a number went over the last measurements.
     *
     * @param measurements how many to look at, at most; what came before a collapse ended is left out, because the way out is
     *     another story
     * @param value the number
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

    /** Returns how many steps in a row, up to the new measurement, are known to have mined no tuple. */
    int stepsWithoutTuples() {
        int age = 0;
        while (age < count() - 1 && batch(age) != null && batch(age).minedSinceLast() == 0) {
            age++;
        }
        return step - step(age);
    }

    /**
     * Returns whether every measured loss of the last steps lies near a floor.
     *
     * @param floor the floor, above 0; NaN if there is none
     * @param share how far from the floor it may lie, in shares of the floor
     * @param steps how many steps the measurements have to reach back
     */
    boolean lossStayedNear(double floor, double share, int steps) {
        if (!(floor > 0)) {
            return false;
        }
        for (int age = 0; age < count() && step(age) >= step - steps; age++) {
            BatchStatistics then = batch(age);
            // Before the first step there is no loss, and so none that stayed anywhere.
            if (then == null || !(Math.abs(then.loss() - floor) <= share * floor)) {
                return false;
            }
        }
        return step(count() - 1) <= step - steps;
    }

    /** Something that one measurement fulfils or not. */
    interface Condition {
        boolean holds(int step, EvaluationStatistics probe);
    }
}
