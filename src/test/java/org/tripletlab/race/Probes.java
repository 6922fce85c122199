package org.tripletlab.race;

import org.tripletlab.metric.ProbeBands;
import org.tripletlab.metric.ProbeStatistics;

/** Probe statistics of which only two numbers matter. */
final class Probes {
    private Probes() {}

    static ProbeStatistics with(double smallestAngleDegrees, double equalErrorRate) {
        return new ProbeStatistics(
                true,
                0.1,
                smallestAngleDegrees,
                new int[] {0, 1},
                66.1468,
                smallestAngleDegrees / 66.1468,
                0.95,
                120,
                180,
                20,
                equalErrorRate,
                false,
                false,
                new int[0],
                new double[0],
                ProbeBands.UNDEFINED);
    }
}
