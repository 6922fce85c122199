package org.tripletlab.study.summary;

import java.util.List;
import java.util.Map;
import org.tripletlab.metric.catalogue.Metric;
import org.tripletlab.study.outcome.RunOutcome;

/**
 * The runs of a study that differ in nothing but the seed.
 *
 * @param grid which grid, from 0
 * @param settings parameter → value of what varies but for the seed
 * @param outcomes one a run that was made, in the order of the runs; those that failed are not among them
 * @param failed how many failed
 */
public record StudyCell(int grid, Map<String, String> settings, List<RunOutcome> outcomes, int failed) {
    /** Copies the outcomes. */
    public StudyCell {
        outcomes = List.copyOf(outcomes);
    }

    /** Returns a metric of every run. */
    public Repetitions spread(Metric metric) {
        return spread(metric.id());
    }

    /** Returns a field of the results over the runs. */
    public Repetitions spread(String field) {
        return Repetitions.of(
                outcomes.stream().mapToDouble(each -> each.number(field)).toArray());
    }

    /** Returns how many runs stood in this state at their end. */
    public int ended(String state) {
        return (int)
                outcomes.stream().filter(each -> each.state().equals(state)).count();
    }

    /** Returns how many runs collapsed at some time, rescued afterwards or not. */
    public int everCollapsed() {
        return (int) outcomes.stream().filter(RunOutcome::everCollapsed).count();
    }

    /** Returns the step of the collapse, over the runs that collapsed. */
    public Repetitions stepsToCollapse() {
        return spread("collapsedAtStep");
    }
}
