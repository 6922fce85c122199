package org.tripletlab.dataset;

import org.tripletlab.metric.pairs.EvaluationMeasurer;
import org.tripletlab.metric.statistics.EvaluationStatistics;

/** Statistics of small probe sets that are placed by hand. */
public final class ProbeOf {
    private ProbeOf() {}

    /** Two classes of two embeddings each on a circle, their axes this many degrees apart. */
    public static EvaluationStatistics smallestAngle(double degrees) {
        double angle = Math.toRadians(degrees);
        double[] unit = {1, 0, 1, 0, Math.cos(angle), Math.sin(angle), Math.cos(angle), Math.sin(angle)};
        return new EvaluationMeasurer(new int[] {0, 0, 1, 1}, 2, 2).measure(unit);
    }
}
