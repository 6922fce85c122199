package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.statistics.EvaluationStatistics;
import org.tripletlab.text.Message;

/**
 * Result of a comparison, as a pure function of the experiments and the last measurement of each lane: a sentence per
 * lane with its evidence, one that names the lane ahead, and remarks.
 *
 * @param lanes a sentence about each lane, in order
 * @param ahead the lane that is ahead; empty if none can separate same from different pairs, the best two are too close
 *     or they have not run equally far
 * @param summary the sentence about the lane ahead
 * @param remarks limits and conclusions of the comparison, most important first; see {@link ComparisonRemarks}
 * @param finished whether all lanes are at their ends; if not, the result is provisional
 */
public record ComparisonVerdict(
        List<Message> lanes, Optional<Integer> ahead, Message summary, List<Message> remarks, boolean finished) {
    private static final double USELESS = 0.4;

    /** Copies the sentences. */
    public ComparisonVerdict {
        lanes = List.copyOf(lanes);
        remarks = List.copyOf(remarks);
    }

    /**
     * Compares the lanes.
     *
     * @param specs the experiments
     * @param names names of the lanes
     * @param last the last measurement of each; empty for a lane that has not been measured yet
     * @param finished whether all lanes are at their ends; if not, the result is provisional
     */
    public static ComparisonVerdict of(
            List<ExperimentSpec> specs, List<String> names, List<Optional<Measurement>> last, boolean finished) {
        return of(specs, specs, names, last, finished);
    }

    /**
     * Compares lanes that may have been changed while they trained.
     *
     * @param starts the experiments that they began with
     * @param specs the experiments as they are now
     * @param names names of the lanes
     * @param last the last measurement of each; empty for a lane that has not been measured yet
     * @param finished whether all lanes are at their ends; if not, the result is provisional
     */
    public static ComparisonVerdict of(
            List<ExperimentSpec> starts,
            List<ExperimentSpec> specs,
            List<String> names,
            List<Optional<Measurement>> last,
            boolean finished) {
        List<Message> sentences = new ArrayList<>();
        for (int lane = 0; lane < names.size(); lane++) {
            sentences.add(sentence(names.get(lane), last.get(lane)));
        }
        List<Integer> standing = new ArrayList<>();
        for (int lane = 0; lane < names.size(); lane++) {
            if (last.get(lane).filter(ComparisonVerdict::isOfUse).isPresent()) {
                standing.add(lane);
            }
        }
        standing.sort(Comparator.comparingDouble(lane -> error(last, lane)));
        boolean apart = haveRunUnequally(names.size(), last);
        boolean early = !finished && last.stream().flatMap(Optional::stream).anyMatch(ComparisonVerdict::isEarly);
        boolean comparable = hasBegun(last) && !apart && !early;
        ComparisonSummary ranks = new ComparisonSummary(names, last, standing);
        Optional<Integer> ahead = comparable ? ranks.ahead() : Optional.empty();
        return new ComparisonVerdict(
                sentences,
                ahead,
                comparable ? ranks.say(finished) : notComparable(names, last),
                new ComparisonRemarks(specs, changed(names, starts, specs), last, finished)
                        .of(comparable ? standing.size() : 0, ahead.isPresent()),
                finished);
    }

    private static List<String> changed(List<String> names, List<ExperimentSpec> starts, List<ExperimentSpec> specs) {
        List<String> changed = new ArrayList<>();
        for (int lane = 0; lane < names.size(); lane++) {
            if (!LaneStart.changed(starts.get(lane), specs.get(lane)).isEmpty()) {
                changed.add(names.get(lane));
            }
        }
        return changed;
    }

    private static boolean hasBegun(List<Optional<Measurement>> last) {
        return last.stream()
                .anyMatch(each -> each.filter(measured -> measured.step() > 0).isPresent());
    }

    private static Message notComparable(List<String> names, List<Optional<Measurement>> last) {
        if (!hasBegun(last)) {
            return Message.of("verdict.not-begun");
        }
        return haveRunUnequally(names.size(), last) ? unequal(names, last) : Message.of("verdict.too-early");
    }

    /** Names the lane with the most steps and the one with the fewest. */
    private static Message unequal(List<String> names, List<Optional<Measurement>> last) {
        List<Integer> byStep = measured(last);
        byStep.sort(Comparator.comparingInt(lane -> last.get(lane).orElseThrow().step()));
        int least = byStep.get(0);
        int most = byStep.get(byStep.size() - 1);
        return Message.of(
                "verdict.unequal",
                names.get(least),
                last.get(least).orElseThrow().step(),
                names.get(most),
                last.get(most).orElseThrow().step());
    }

    /**
     * Synchronised lanes may be one measurement apart; a collapsed or diverged one needs no more steps to be behind.
     */
    private static boolean haveRunUnequally(int lanes, List<Optional<Measurement>> last) {
        List<Integer> steps = measured(last).stream()
                .map(lane -> last.get(lane).orElseThrow())
                .filter(each -> each.diagnosis().state() != SessionState.DIVERGED
                        && each.diagnosis().state() != SessionState.COLLAPSED)
                .map(Measurement::step)
                .toList();
        return lanes > 1
                && steps.stream().mapToInt(step -> step).max().orElse(0)
                                - steps.stream().mapToInt(step -> step).min().orElse(0)
                        > Parameters.MEASURE_EVERY;
    }

    private static List<Integer> measured(List<Optional<Measurement>> last) {
        List<Integer> measured = new ArrayList<>();
        for (int lane = 0; lane < last.size(); lane++) {
            if (last.get(lane).isPresent()) {
                measured.add(lane);
            }
        }
        return measured;
    }

    private static double error(List<Optional<Measurement>> last, int lane) {
        return last.get(lane).orElseThrow().probe().equalErrorRate();
    }

    /** Tells whether a lane may still go either way. */
    private static boolean isEarly(Measurement last) {
        return last.diagnosis().state() == SessionState.STARTING && last.precedesTrend();
    }

    private static boolean isOfUse(Measurement last) {
        SessionState state = last.diagnosis().state();
        return state != SessionState.COLLAPSED
                && state != SessionState.DIVERGED
                && last.probe().equalErrorRate() < USELESS;
    }

    private static Message sentence(String name, Optional<Measurement> measured) {
        if (measured.isEmpty()) {
            return Message.of("verdict.not-started", name);
        }
        Measurement last = measured.get();
        EvaluationStatistics probe = last.probe();
        int collapsedAt = last.diagnosis().collapsedAtStep().orElse(-1);
        return Message.of(
                key(last),
                name,
                probe.smallestAngleDegrees(),
                probe.separation(),
                probe.nearestAxisAccuracy(),
                collapsedAt,
                probe.equalErrorRate(),
                probe.meanResultantLength(),
                last.step(),
                probe.tammesBoundDegrees(),
                probe.mergedClasses().length);
    }

    /** Classes that are far apart are never called anything between collapsed and separated. */
    private static String key(Measurement last) {
        EvaluationStatistics probe = last.probe();
        boolean hasCollapsed = last.diagnosis().collapsedAtStep().isPresent();
        boolean bounded = !Double.isNaN(probe.tammesBoundDegrees());
        return switch (last.diagnosis().state()) {
            case DIVERGED -> "verdict.diverged";
            case COLLAPSED -> probe.equalErrorRate() < USELESS ? "verdict.collapsed-in-order" : "verdict.collapsed";
            case COLLAPSING -> "verdict.collapsing";
            case PARTLY_COLLAPSED -> "verdict.partly";
            case SEPARATED -> hasCollapsed ? "verdict.rescued" : "verdict.separated";
            case NOTHING_MINED, SEPARATING, SPREADING, STARTING -> {
                if (isEarly(last) && !hasCollapsed && !last.classesAreApart()) {
                    yield "verdict.starting";
                }
                if (!bounded) {
                    yield hasCollapsed ? "verdict.came-back-unbounded" : "verdict.between-unbounded";
                }
                if (last.classesAreApart()) {
                    yield hasCollapsed ? "verdict.rescued" : "verdict.apart";
                }
                yield hasCollapsed ? "verdict.came-back" : "verdict.between";
            }
        };
    }
}
