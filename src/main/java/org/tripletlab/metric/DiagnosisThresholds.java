package org.tripletlab.metric;

/**
 * Where one state ends and the next begins. The defaults are tuned for the default experiment and hold for any number
 * of classes and any embedding size with a known bound.
 *
 * @param measurements how many measurements running a state needs, and over how many a change is looked at: 3
 * @param warmUpSteps measurements up to this step never count as collapsed or partly collapsed, because fresh weights
 *     may put everything anywhere: 20
 * @param collapsedResultant R̄ of a collapse, at least: 0.99
 * @param collapsedPairAngleDegrees 95th percentile of the pair angles in a collapse, at most: 10°. R̄ alone would also
 *     call a tight but healthy cap of many classes collapsed
 * @param collapsingResultant R̄ on the way into a collapse, at least: 0.8
 * @param collapsingRise rise of R̄ on that way, at least: 0.1. An untrained network may stand at 0.97 and is not moving
 * @param barrenSteps steps in a row without a single tuple that are called "nothing mined": 20
 * @param separatedShare smallest axis angle / bound of a separated sphere, at least: 0.53. On MNIST the default
 *     experiment ends at 0.71 to 0.88 with semi-hard negatives and at 0.46 to 0.56, for a moment, with random ones, over
 *     ten seeds each; on the bundled digits at 0.66 to 0.85 and 0.30 to 0.42, over five
 * @param separatedAccuracy nearest-axis accuracy of a separated sphere, at least: 0.9
 * @param separatingRiseDegrees rise of the smallest axis angle that counts as rising: more than 0.1°, below is jitter
 * @param spreadingFall fall of R̄ that counts as falling: more than 0.001, below is jitter
 * @param stuckSteps steps over which the loss must not leave its floor: 100
 * @param stuckShare distance from the floor, in shares of the floor, at most: 0.01
 * @param saturatedActiveFraction active fraction of a saturated loss, below: 0.01
 * @param starvedMinedFraction mined fraction of a starved miner, below: 0.02
 * @param deadGradientNorm gradient length that moves nothing, below: 1e-6. Spread over the 2·10⁵ weights of the default
 *     network that is 2e-9 a weight, below Adam's epsilon of 1e-8
 */
public record DiagnosisThresholds(
        int measurements,
        int warmUpSteps,
        double collapsedResultant,
        double collapsedPairAngleDegrees,
        double collapsingResultant,
        double collapsingRise,
        int barrenSteps,
        double separatedShare,
        double separatedAccuracy,
        double separatingRiseDegrees,
        double spreadingFall,
        int stuckSteps,
        double stuckShare,
        double saturatedActiveFraction,
        double starvedMinedFraction,
        double deadGradientNorm) {

    /** The documented defaults. */
    public static final DiagnosisThresholds DEFAULT =
            new DiagnosisThresholds(3, 20, 0.99, 10, 0.8, 0.1, 20, 0.53, 0.9, 0.1, 0.001, 100, 0.01, 0.01, 0.02, 1e-6);

    /** Refuses windows that are too short to show a change. */
    public DiagnosisThresholds {
        if (measurements < 2) {
            throw new IllegalArgumentException(
                    "A state needs at least 2 measurements to be told from a moment, not " + measurements + ".");
        }
    }
}
