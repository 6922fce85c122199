package org.tripletlab.metric.diagnosis;

/**
 * Thresholds between the states of a run. They are tuned for the default experiment and hold for any number of classes and any
 * embedding size with a known bound. The worksheet takes them from here, and the page on
 * training is compared with them; the check in study reports has limits of its own, independent of the rules it checks.
 */
public final class DiagnosisThresholds {
    /** Measurements in a row that a state needs, and over which a change is looked at: 3. */
    public static final int MEASUREMENTS = 3;

    /**
     * Measurements up to this step never count as collapsed or partly collapsed, because fresh weights may put everything
     * anywhere: 20.
     */
    public static final int WARM_UP_STEPS = 20;

    /**
     * Least R̄ of a collapsed run: 0.99. There is no other condition.
     *
     * <p>R̄ is sufficient: over all pairs the mean squared distance is {@code 2(1 − R̄²)}, so at 0.99 it is 0.04 (11° in the
     * root mean square), a fifth of the default margin, and no classes can be a margin apart. A second condition, 95 % of all
     * pairs within 10°, was dropped: of 864 runs it missed 60 that ended with R̄ ≥ 0.99 in three measurements in a row, with
     * classes at most 0.0° to 3.4° apart and an equal error rate of 0.12 to 0.46, because a few outliers 20° away kept the
     * percentile up. No healthy cap came near: every run that ended with its closest classes 5° apart or more had R̄ < 0.98, and
     * no measurement called separated had R̄ > 0.66.
     */
    public static final double COLLAPSED_RESULTANT = 0.99;

    /** Least R̄ of a collapsing run: 0.8. */
    public static final double COLLAPSING_RESULTANT = 0.8;

    /** Least rise of R̄ of a collapsing run: 0.1. An untrained network may have 0.97 and not move. */
    public static final double COLLAPSING_RISE = 0.1;

    /** Steps in a row without a single tuple that are called "nothing mined": 20. */
    public static final int BARREN_STEPS = 20;

    /**
     * Least ratio of the smallest class angle to its bound of a separated run: 0.53. On MNIST the default experiment ends at
     * 0.71 to 0.88 with semi-hard negatives and at 0.46 to 0.56, for a moment, with random ones, over ten seeds each; on the
     * bundled digits at 0.66 to 0.85 and 0.30 to 0.42, over five.
     */
    public static final double SEPARATED_SHARE = 0.53;

    /** Least nearest class mean accuracy of a separated run: 0.9. */
    public static final double SEPARATED_ACCURACY = 0.9;

    /**
     * A separated run stays separated down to this ratio: 0.5, so that jitter at the border does not change the state with every
     * measurement.
     */
    public static final double SEPARATED_KEPT_SHARE = 0.5;

    /**
     * Most measurements over which a trend is looked for: 12, that is 240 steps. The smallest angle jitters by several degrees
     * from one measurement to the next, more than it rises in between.
     */
    public static final int TREND_MEASUREMENTS = 12;

    /** Least agreement at which a trend begins (Kendall's tau, see {@link Trend}): 0.5. */
    public static final double TREND_AGREEMENT = 0.5;

    /** Agreement down to which a trend that has begun continues: 0. */
    public static final double TREND_KEPT_AGREEMENT = 0;

    /**
     * Rise of the smallest class angle in degrees, from the older half of these measurements to the newer, above which it counts
     * as rising: 0.1.
     */
    public static final double SEPARATING_RISE_DEGREES = 0.1;

    /** Fall of R̄ between these halves above which it counts as falling: 0.001. */
    public static final double SPREADING_FALL = 0.001;

    /** Steps over which the loss of a stuck run stays at its floor, while the sphere shows no learning either: 100. */
    public static final int STUCK_STEPS = 100;

    /** Largest distance of a stuck loss from its floor, as a share of the floor: 0.01. */
    public static final double STUCK_SHARE = 0.01;

    /**
     * Active fraction below which a loss is saturated: 0.15. With random negatives the default experiment falls below it after
     * some 200 steps and ends at 0.07 on the bundled digits, without having separated them. Runs that learn stay above: 1.0
     * with semi-hard negatives, softmax and ArcFace, 0.7 with balanced contrastive pairs, 0.2 with all pairs.
     */
    public static final double SATURATED_ACTIVE_FRACTION = 0.15;

    /** Mined fraction below which a miner is starved: 0.02. */
    public static final double STARVED_MINED_FRACTION = 0.02;

    /**
     * Gradient norm below which a step moves nothing: 1e-6. Spread over the 2·10⁵ weights of the default network that is 2e-9 a
     * weight, below Adam's epsilon of 1e-8.
     */
    public static final double DEAD_GRADIENT_NORM = 1e-6;

    private DiagnosisThresholds() {}
}
