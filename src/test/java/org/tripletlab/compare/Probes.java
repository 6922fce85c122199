package org.tripletlab.compare;

import org.tripletlab.metric.statistics.ProbeBands;
import org.tripletlab.metric.statistics.ProbeStatistics;

/** Probe statistics of which only two numbers matter. */
final class Probes {
    private Probes() {}

    /** Ten classes in three dimensions. */
    static ProbeStatistics with(double smallestAngleDegrees, double equalErrorRate) {
        return of(smallestAngleDegrees, equalErrorRate, 66.1468);
    }

    /** As many classes as nobody knows a bound for. */
    static ProbeStatistics unbounded(double smallestAngleDegrees, double equalErrorRate) {
        return of(smallestAngleDegrees, equalErrorRate, Double.NaN);
    }

    private static ProbeStatistics of(double smallestAngleDegrees, double equalErrorRate, double bound) {
        return new ProbeStatistics(
                true,
                0.1,
                smallestAngleDegrees,
                new int[] {0, 1},
                bound,
                smallestAngleDegrees / bound,
                0.95,
                120,
                180,
                20,
                equalErrorRate,
                30,
                false,
                false,
                new int[0],
                new double[0],
                ProbeBands.UNDEFINED);
    }
}
