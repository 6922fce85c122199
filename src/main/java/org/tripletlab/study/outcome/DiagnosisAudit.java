package org.tripletlab.study.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.tripletlab.metric.catalogue.Metrics;
import org.tripletlab.metric.diagnosis.SessionState;

/**
 * Audit of the diagnosis against the geometry. It tests the measured numbers beside each state, independent of the
 * rules, so it detects errors of the rules.
 *
 * <p>No state may be collapsed with R̄ below 0.9, where the points visibly differ, and R̄ above 0.99 in three
 * consecutive measurements must be reported as a collapse.
 *
 * @param ends counts over the last measurement of each run
 * @param measurements counts over every measurement with a known state
 */
public record DiagnosisAudit(Count ends, Count measurements) {
    /** A collapsed state below this R̄ is a false alarm: 0.9. */
    public static final double CLEARLY_SPREAD = 0.9;

    /** Another state above this R̄ is a miss: 0.99. */
    public static final double CLEARLY_COLLAPSED = 0.99;

    /** A separated state below this nearest class mean accuracy is a false claim: 0.9. */
    public static final double CLEARLY_SEPARATED = 0.9;

    /** Fresh weights give arbitrary embeddings; up to this step a high R̄ is not a collapse. */
    private static final int WARM_UP_STEPS = 20;

    private static final int RUNNING = 3;

    /**
     * Counts of the audit.
     *
     * @param judged number of states tested
     * @param collapsed number of collapsed states
     * @param falseAlarms collapsed states with R̄ &lt; 0.9
     * @param partlyWhileSpread partly collapsed states with R̄ &lt; 0.9; two classes can merge in a spread embedding,
     *     so these need not be wrong
     * @param missed other states with R̄ &gt; 0.99 in three consecutive measurements after step 20
     * @param notYet other states with R̄ &gt; 0.99 for a shorter time or earlier
     * @param separatedWithoutOrder separated states with nearest class mean accuracy &lt; 0.9
     */
    public record Count(
            int judged,
            int collapsed,
            int falseAlarms,
            int partlyWhileSpread,
            int missed,
            int notYet,
            int separatedWithoutOrder) {
        private static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0, 0);

        private Count plus(Judged one) {
            boolean isCollapsed = one.is(SessionState.COLLAPSED);
            boolean high = one.resultant > CLEARLY_COLLAPSED && !isCollapsed && !one.is(SessionState.DIVERGED);
            return new Count(
                    judged + 1,
                    collapsed + count(isCollapsed),
                    falseAlarms + count(isCollapsed && one.resultant < CLEARLY_SPREAD),
                    partlyWhileSpread + count(one.is(SessionState.PARTLY_COLLAPSED) && one.resultant < CLEARLY_SPREAD),
                    missed + count(high && one.stayedThere),
                    notYet + count(high && !one.stayedThere),
                    separatedWithoutOrder + count(one.is(SessionState.SEPARATED) && one.accuracy < CLEARLY_SEPARATED));
        }

        private static int count(boolean holds) {
            return holds ? 1 : 0;
        }
    }

    /** A state with its numbers; stayedThere: R̄ was above 0.99 in three consecutive measurements. */
    private record Judged(String state, double resultant, double accuracy, boolean stayedThere) {
        boolean is(SessionState asked) {
            return state.equals(asked.id());
        }
    }

    /**
     * Audits the states as stored by the program version that ran them: all of them if the trace has them, else the
     * last one.
     */
    public static DiagnosisAudit recorded(List<RunOutcome> outcomes) {
        return of(outcomes, outcome -> outcome.trace().states());
    }

    /** Audits the states that the current rules give for the traces; runs without a trace are left out. */
    public static DiagnosisAudit rediagnosed(List<RunOutcome> outcomes) {
        List<RunOutcome> traced = outcomes.stream()
                .filter(outcome -> !outcome.trace().steps().isEmpty())
                .toList();
        return of(
                traced,
                outcome -> TraceDiagnosis.states(outcome.trace(), outcome.number(Metrics.TAMMES_BOUND)).stream()
                        .map(SessionState::id)
                        .toList());
    }

    private static DiagnosisAudit of(List<RunOutcome> outcomes, Function<RunOutcome, List<String>> statesOf) {
        Count ends = Count.NOTHING;
        Count all = Count.NOTHING;
        for (RunOutcome outcome : outcomes) {
            if (outcome.failure().isPresent()) {
                continue;
            }
            List<Judged> judged = judged(outcome, statesOf.apply(outcome));
            ends = ends.plus(judged.get(judged.size() - 1));
            for (Judged one : judged) {
                all = all.plus(one);
            }
        }
        return new DiagnosisAudit(ends, all);
    }

    private static List<Judged> judged(RunOutcome outcome, List<String> states) {
        Trace trace = outcome.trace();
        int count = trace.steps().size();
        List<Double> resultant = trace.seriesOf(Metrics.MEAN_RESULTANT_LENGTH);
        List<Double> accuracy = trace.seriesOf(Metrics.NEAREST_AXIS_ACCURACY);
        if (states.isEmpty()) {
            double end = outcome.number(Metrics.MEAN_RESULTANT_LENGTH);
            // Without a trace the duration is unknown; then the strict interpretation is used.
            boolean stayed =
                    count == 0 ? end > CLEARLY_COLLAPSED : stayedCollapsed(trace.steps(), resultant, count - 1);
            return List.of(new Judged(outcome.state(), end, outcome.number(Metrics.NEAREST_AXIS_ACCURACY), stayed));
        }
        List<Judged> judged = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            judged.add(new Judged(
                    states.get(k), resultant.get(k), accuracy.get(k), stayedCollapsed(trace.steps(), resultant, k)));
        }
        return Collections.unmodifiableList(judged);
    }

    private static boolean stayedCollapsed(List<Integer> steps, List<Double> resultant, int last) {
        int first = last - RUNNING + 1;
        return first >= 0
                && steps.get(first) > WARM_UP_STEPS
                && resultant.subList(first, last + 1).stream().allMatch(value -> value > CLEARLY_COLLAPSED);
    }

    /** Tells whether no state contradicts the geometry. */
    public boolean isClean() {
        return isClean(ends) && isClean(measurements);
    }

    private static boolean isClean(Count count) {
        return count.falseAlarms + count.missed + count.separatedWithoutOrder == 0;
    }
}
