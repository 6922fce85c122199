package org.tripletlab.metric.statistics;

/**
 * Geometry of the probe set's embeddings at one step. Undefined numbers are NaN (fewer than two classes, say).
 *
 * @param finite whether every embedding is finite; if not, all other numbers are NaN
 * @param meanResultantLength ‖mean x‖ in [0, 1]: 1 = all at one point, near 0 = spread
 * @param smallestAngleDegrees smallest angle between two class axes
 * @param nearestPair the two classes whose axes are closest, smaller first; empty if undefined
 * @param tammesBoundDegrees the largest smallest angle that is possible
 * @param separation smallestAngleDegrees / tammesBoundDegrees
 * @param nearestAxisAccuracy axes from one stratified half, share of the other half nearest its own; mean of both ways
 * @param pairAngleP95Degrees 95th percentile of the angles between two embeddings
 * @param pairAngleMaxDegrees largest angle between two embeddings that was seen
 * @param intraClassAngleP95Degrees angle to the own axis, 95th percentile
 * @param equalErrorRate fraction in [0, 1] where false matches and false non-matches are equally frequent
 * @param equalErrorAngleDegrees largest angle that is called "the same" at the equal error rate
 * @param strictIdeal largest same-class pair angle below smallest different-class pair angle; null if undefined
 * @param idealP95 the same with the 95th and the 5th percentile; null if undefined
 * @param mergedClasses classes whose axis lies within 5° of another's, ascending
 * @param classAxes the class axes, row-major (classes × embedding size); a class without images is a row of NaN
 * @param bands how distances and lengths spread
 */
public record ProbeStatistics(
        boolean finite,
        double meanResultantLength,
        double smallestAngleDegrees,
        int[] nearestPair,
        double tammesBoundDegrees,
        double separation,
        double nearestAxisAccuracy,
        double pairAngleP95Degrees,
        double pairAngleMaxDegrees,
        double intraClassAngleP95Degrees,
        double equalErrorRate,
        double equalErrorAngleDegrees,
        Boolean strictIdeal,
        Boolean idealP95,
        int[] mergedClasses,
        double[] classAxes,
        ProbeBands bands) {}
