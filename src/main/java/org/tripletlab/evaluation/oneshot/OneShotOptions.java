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
    public static final Option<Integer> TRIALS = trials(1_000_000);

    private OneShotOptions() {}

    /** Returns the ways among so many classes. */
    public static Option<Integer> ways(int classes) {
        return new Option<>(WAYS.id(), Values.whole(2, classes), WAYS.otherwise());
    }

    /** Returns the number of trials, of which no more than these are wanted. */
    public static Option<Integer> trials(int most) {
        return new Option<>("trials", Values.whole(1, most), Optional.of(1000));
    }
}
