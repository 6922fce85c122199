package org.tripletlab.study;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Estimate of the remaining time of a study: a run takes as long as others of its cell, or else its share of the cost.
 *
 * <p>Not thread-safe.
 */
final class TimeLeft {
    private final int jobs;
    private final Map<Object, double[]> secondsOfCell = new HashMap<>();
    private double seconds;
    private double cost;

    TimeLeft(int jobs) {
        this.jobs = jobs;
    }

    void finished(StudyRun run, double took) {
        double[] sum = secondsOfCell.computeIfAbsent(key(run), unused -> new double[2]);
        sum[0] += took;
        sum[1]++;
        seconds += took;
        cost += run.cost();
    }

    /** Returns the seconds until these runs are done; NaN before the first run. */
    double seconds(Collection<StudyRun> pending) {
        if (cost == 0) {
            return Double.NaN;
        }
        double all = 0;
        double longest = 0;
        for (StudyRun run : pending) {
            double[] known = secondsOfCell.get(key(run));
            double each = known == null ? run.cost() * seconds / cost : known[0] / known[1];
            all += each;
            longest = Math.max(longest, each);
        }
        return Math.max(longest, all / jobs);
    }

    private static Object key(StudyRun run) {
        return Map.of("grid", String.valueOf(run.grid()), "cell", run.cell());
    }
}
