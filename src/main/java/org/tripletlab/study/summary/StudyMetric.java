package org.tripletlab.study.summary;

import java.util.List;
import java.util.stream.Stream;

/**
 * A number by which the runs of a study are compared.
 *
 * @param field its name in the result
 * @param better which way is better
 * @param digits digits after the point that are shown
 */
public record StudyMetric(String field, Better better, int digits) {
    /** Which way is better. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    private static final List<StudyMetric> ALL = List.of(
            new StudyMetric("meanResultantLength", Better.NEITHER, 3),
            new StudyMetric("smallestAngleDegrees", Better.HIGHER, 1),
            new StudyMetric("intraClassAngleP95Degrees", Better.LOWER, 1),
            new StudyMetric("nearestAxisAccuracy", Better.HIGHER, 4),
            new StudyMetric("equalErrorRate", Better.LOWER, 4),
            new StudyMetric("falseNonMatchRateAt1Percent", Better.LOWER, 3),
            new StudyMetric("recallAt1", Better.HIGHER, 4),
            new StudyMetric("mapAtR", Better.HIGHER, 3),
            new StudyMetric("silhouette", Better.HIGHER, 3),
            new StudyMetric("alignment", Better.LOWER, 3),
            new StudyMetric("uniformity", Better.LOWER, 3),
            new StudyMetric("effectiveRank", Better.NEITHER, 2));

    private static final List<StudyMetric> HELD_OUT = List.of(
            new StudyMetric("oneShotAccuracy", Better.HIGHER, 3),
            new StudyMetric("oneShotPixelAccuracy", Better.NEITHER, 3),
            new StudyMetric("heldOutEqualErrorRate", Better.LOWER, 3),
            new StudyMetric("heldOutPixelEqualErrorRate", Better.NEITHER, 3),
            new StudyMetric("falseNonMatchRateAt1Percent", Better.LOWER, 3),
            new StudyMetric("recallAt1", Better.HIGHER, 3),
            new StudyMetric("meanResultantLength", Better.NEITHER, 3),
            new StudyMetric("effectiveRank", Better.NEITHER, 2));

    /** Returns the metrics that say something about runs of this kind, in the order in which they are shown. */
    public static List<StudyMetric> of(boolean heldOut) {
        return heldOut ? HELD_OUT : ALL;
    }

    /** Returns every metric that a report may show. */
    public static List<StudyMetric> all() {
        return Stream.concat(ALL.stream(), HELD_OUT.stream()).toList();
    }

    /** Returns the key of its name in the texts. */
    public String labelKey() {
        return "metric." + field;
    }
}
