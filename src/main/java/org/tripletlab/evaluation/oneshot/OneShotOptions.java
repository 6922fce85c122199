package org.tripletlab.evaluation.oneshot;

import java.util.Optional;
import org.tripletlab.option.Option;
import org.tripletlab.option.Values;

/** Options of one-shot recognition. */
public final class OneShotOptions {
    /** Classes in a trial, N; if not given, all with enough images, up to {@link OneShotImages#MOST_WAYS}. */
    public static final Option<Integer> WAYS = new Option<>("ways", Values.wholeFrom(2), Optional.empty());

    /** Enrolled images of each class, K. */
    public static final Option<Integer> SHOTS = new Option<>("shots", Values.wholeFrom(1), Optional.of(1));

    /** Number of trials. */
    public static final Option<Integer> TRIALS = new Option<>("trials", Values.whole(1, 1_000_000), Optional.of(1000));

    private OneShotOptions() {}
}
