package org.tripletlab.history;

import org.tripletlab.metric.statistics.BatchStatistics;

/** Step series for tests of other packages. */
public final class StepSeriesOf {
    private StepSeriesOf() {}

    /** Returns a series of so many steps with a noisy falling loss. */
    public static StepSeries steps(int count) {
        StepSeries series = new StepSeries();
        for (int step = 1; step <= count; step++) {
            double share = 1 - step / (count + 1.0);
            double wobble = 0.02 * Math.sin(step * 1.7) + 0.015 * Math.sin(step * 0.61);
            series.append(new BatchStatistics(
                    0.08 + 0.2 * share * share + wobble,
                    (int) (3800 * (0.4 + 0.6 * share)),
                    0.5,
                    0.3 + 0.7 * share,
                    1,
                    1));
        }
        return series;
    }
}
