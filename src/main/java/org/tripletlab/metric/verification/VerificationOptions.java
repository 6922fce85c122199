package org.tripletlab.metric.verification;

import java.util.Optional;
import org.tripletlab.option.Option;
import org.tripletlab.option.Values;

/** Options of verification: where the threshold lies. */
public final class VerificationOptions {
    /** Largest accepted distance on the unit sphere. */
    public static final Option<Double> THRESHOLD =
            new Option<>("threshold", Values.real(0, 2).saying("option.allowed.distance"), Optional.empty());

    /** Largest accepted share of false matches. */
    public static final Option<Double> FALSE_MATCH_RATE =
            new Option<>("fmr", Values.real(0, 1).saying("option.allowed.rate"), Optional.empty());

    private VerificationOptions() {}
}
