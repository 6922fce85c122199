package org.tripletlab.study.summary;

import java.util.List;
import java.util.Map;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.study.outcome.RunOutcome;

/**
 * Runs of a study that differ only in the seed.
 *
 * @param grid index of the grid, from 0
 * @param settings parameter → value of the varied parameters except the seed
 * @param outcomes one per finished run, in the order of the runs, without failed ones
 * @param failed number of failed runs
 */
public record StudyCell(int grid, Map<String, String> settings, List<RunOutcome> outcomes, int failed) {
    /** Copies the outcomes. */
    public StudyCell {
        outcomes = List.copyOf(outcomes);
    }

    /** Returns the statistics of a metric over the runs. */
    public Repetitions spread(Metric metric) {
        return spread(metric.id());
    }

    /** Returns the statistics of a result field over the runs. */
    public Repetitions spread(String field) {
        return Repetitions.of(
                outcomes.stream().mapToDouble(each -> each.number(field)).toArray());
    }

    /** Returns the number of runs with this final state. */
    public int ended(String state) {
        return (int)
                outcomes.stream().filter(each -> each.state().equals(state)).count();
    }

    /** Returns the number of runs that collapsed at any time, even if they recovered. */
    public int everCollapsed() {
        return (int) outcomes.stream().filter(RunOutcome::everCollapsed).count();
    }

    /** Returns the statistics of the collapse step, over the runs that collapsed. */
    public Repetitions stepsToCollapse() {
        return spread("collapsedAtStep");
    }
}
