package org.tripletlab.study;

import java.util.Optional;
import org.tripletlab.option.Option;
import org.tripletlab.option.Values;

/** Options of how a study is carried out. */
public final class StudyOptions {
    private static final int MOST_JOBS = 256;

    /** Number of concurrent runs: the number of cores unless given. */
    public static final Option<Integer> JOBS = new Option<>(
            "jobs",
            Values.whole(1, MOST_JOBS),
            Optional.of(Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors())));

    private StudyOptions() {}
}
