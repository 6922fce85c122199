package org.tripletlab.metric.diagnosis;

/**
 * Thresholds of the states. The defaults are tuned for the default experiment and hold for any number of classes and
 * any embedding size with a known bound.
 *
 * @param measurements consecutive measurements that a state needs, and over which a change is computed: 3
 * @param warmUpSteps measurements up to this step never count as collapsed or partly collapsed, because fresh weights
 *     give arbitrary embeddings: 20
 * @param collapsedResultant R̄ of a collapse, at least: 0.99, the only condition. R̄ alone is sufficient: over all
 *     pairs the mean squared distance is {@code 2(1 − R̄²)}, so at 0.99 it is 0.04 (11° in the root mean square), a
 *     fifth of the default margin, so no two classes can be a margin apart. A second condition, that 95 % of all pairs
 *     lie within 10°, was dropped: of 864 runs it overlooked 60 that ended with R̄ ≥ 0.99 in three consecutive
 *     measurements, whose classes were 0.0° to 3.4° apart at best and whose equal error rate was 0.12 to 0.46, because
 *     a few outliers 20° away kept the percentile up. No healthy cap came near: every run that ended with its closest
 *     classes 5° apart or more had R̄ < 0.98, and no measurement that was called separated had R̄ > 0.66
 * @param collapsingResultant R̄ before a collapse, at least: 0.8
 * @param collapsingRise rise of R̄ before a collapse, at least: 0.1. An untrained network may have 0.97 without any
 *     change
 * @param barrenSteps steps in a row without a single tuple that are called "nothing mined": 20
 * @param separatedShare smallest class mean angle / bound of a separated state, at least: 0.53. On MNIST the default
 *     experiment ends at 0.71 to 0.88 with semi-hard negatives and at 0.46 to 0.56, briefly, with random ones, over ten
 *     seeds each; on the bundled digits at 0.66 to 0.85 and 0.30 to 0.42, over five
 * @param separatedAccuracy nearest class mean accuracy of a separated state, at least: 0.9
 * @param separatedKeptShare share down to which a separated state is kept: 0.5, so that noise at the threshold does not
 *     change the state at every measurement
 * @param trendMeasurements largest number of measurements in a trend: 12, that is 240 steps. The smallest angle varies
 *     by several degrees from one measurement to the next, more than it rises in between
 * @param trendAgreement agreement at which a trend begins (Kendall's tau, see {@link Trend}), at least: 0.5
 * @param trendKeptAgreement agreement down to which a reported trend is kept: 0
 * @param separatingRiseDegrees rise of the smallest class mean angle, from the older half of these measurements to the
 *     newer, that counts as rising: more than 0.1°
 * @param spreadingFall fall of R̄ between these halves that counts as falling: more than 0.001
 * @param stuckSteps steps over which the loss stays at its floor while the geometry shows no learning: 100
 * @param stuckShare distance from the floor, in shares of the floor, at most: 0.01
 * @param saturatedActiveFraction active fraction of a saturated loss, below: 0.01
 * @param starvedMinedFraction mined fraction of a starved miner, below: 0.02
 * @param deadGradientNorm gradient norm without effect, below: 1e-6. Spread over the 2·10⁵ weights of the default
 *     network that is 2e-9 a weight, below Adam's epsilon of 1e-8
 */
public record DiagnosisThresholds(
        int measurements,
        int warmUpSteps,
        double collapsedResultant,
        double collapsingResultant,
        double collapsingRise,
        int barrenSteps,
        double separatedShare,
        double separatedAccuracy,
        double separatedKeptShare,
        int trendMeasurements,
        double trendAgreement,
        double trendKeptAgreement,
        double separatingRiseDegrees,
        double spreadingFall,
        int stuckSteps,
        double stuckShare,
        double saturatedActiveFraction,
        double starvedMinedFraction,
        double deadGradientNorm) {

    /** The documented defaults. */
    public static final DiagnosisThresholds DEFAULT = new DiagnosisThresholds(
            3, 20, 0.99, 0.8, 0.1, 20, 0.53, 0.9, 0.5, 12, 0.5, 0, 0.1, 0.001, 100, 0.01, 0.01, 0.02, 1e-6);

    /** Rejects windows that are too short to show a change. */
    public DiagnosisThresholds {
        if (trendMeasurements < measurements) {
            throw new IllegalArgumentException("A trend needs at least the " + measurements
                    + " measurements of any state, not " + trendMeasurements + ".");
        }
        if (measurements < 2) {
            throw new IllegalArgumentException("A state needs at least 2 measurements, not " + measurements + ".");
        }
    }
}
