package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.metric.statistics.ProbeStatistics;
import org.tripletlab.text.Notice;

/**
 * What to say of a race, as a pure function of the experiments and the last measurement of each lane: a sentence a lane with
 * its evidence, one that names who is ahead, and what to think of that.
 *
 * @param lanes a sentence about each lane, in their order
 * @param ahead the lane that is ahead; empty if none can tell the same from the different, the best two are too close to call or
 *     they have not run equally far
 * @param summary the sentence that says so
 * @param remarks how far the comparison goes and what to learn from it, most important first; see {@link RaceRemarks}
 * @param finished whether all lanes are at their ends; if not, all of it is so far
 */
public record RaceVerdict(
        List<Notice> lanes, Optional<Integer> ahead, Notice summary, List<Notice> remarks, boolean finished) {
    /** Shares of the equal error rate within which two lanes are called level. */
    private static final double LEVEL = 0.85;

    private static final double USELESS = 0.4;

    /** Copies the sentences. */
    public RaceVerdict {
        lanes = List.copyOf(lanes);
        remarks = List.copyOf(remarks);
    }

    /**
     * Judges.
     *
     * @param specs the experiments
     * @param names what the lanes are called
     * @param last the last measurement of each; empty for a lane that has not been measured yet
     * @param finished whether all lanes are at their ends; if not, the verdict is one so far
     */
    public static RaceVerdict of(
            List<ExperimentSpec> specs, List<String> names, List<Optional<Measurement>> last, boolean finished) {
        List<Notice> sentences = new ArrayList<>();
        for (int lane = 0; lane < names.size(); lane++) {
            sentences.add(sentence(names.get(lane), last.get(lane)));
        }
        List<Integer> standing = new ArrayList<>();
        for (int lane = 0; lane < names.size(); lane++) {
            if (last.get(lane).filter(RaceVerdict::isOfUse).isPresent()) {
                standing.add(lane);
            }
        }
        standing.sort(Comparator.comparingDouble(lane -> error(last, lane)));
        boolean apart = haveRunUnequally(names.size(), last);
        Notice summary = summary(names, last, standing, apart, finished);
        Optional<Integer> ahead =
                summary.key().equals("verdict.ahead") || summary.key().equals("verdict.alone")
                        ? Optional.of(standing.get(0))
                        : Optional.empty();
        return new RaceVerdict(
                sentences,
                ahead,
                summary,
                new RaceRemarks(specs, last, finished).of(standing.size(), ahead.isPresent()),
                finished);
    }

    private static Notice summary(
            List<String> names,
            List<Optional<Measurement>> last,
            List<Integer> standing,
            boolean apart,
            boolean finished) {
        if (last.stream()
                .noneMatch(each -> each.filter(measured -> measured.step() > 0).isPresent())) {
            return Notice.of("verdict.not-begun");
        }
        if (apart) {
            return unequal(names, last);
        }
        if (standing.isEmpty()) {
            return Notice.of(finished ? "verdict.none" : "verdict.none-yet");
        }
        String best = names.get(standing.get(0));
        double error = error(last, standing.get(0));
        if (standing.size() == 1) {
            boolean othersWait = last.stream().anyMatch(Optional::isEmpty);
            return Notice.of(othersWait ? "verdict.only-one" : "verdict.alone", best, error);
        }
        String second = names.get(standing.get(1));
        double next = error(last, standing.get(1));
        return error > LEVEL * next
                ? Notice.of("verdict.level", best, second, error, next)
                : Notice.of("verdict.ahead", best, error, second, next);
    }

    /** Names the lane that has run furthest and the one that has run least. */
    private static Notice unequal(List<String> names, List<Optional<Measurement>> last) {
        List<Integer> byStep = measured(last);
        byStep.sort(Comparator.comparingInt(lane -> last.get(lane).orElseThrow().step()));
        int least = byStep.get(0);
        int most = byStep.get(byStep.size() - 1);
        return Notice.of(
                "verdict.unequal",
                names.get(least),
                last.get(least).orElseThrow().step(),
                names.get(most),
                last.get(most).orElseThrow().step());
    }

    /** Lanes that train side by side may be one measurement apart; one that is lost needs no more steps to be behind. */
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

    private static boolean isOfUse(Measurement last) {
        SessionState state = last.diagnosis().state();
        return state != SessionState.COLLAPSED
                && state != SessionState.DIVERGED
                && last.probe().equalErrorRate() < USELESS;
    }

    private static Notice sentence(String name, Optional<Measurement> measured) {
        if (measured.isEmpty()) {
            return Notice.of("verdict.not-started", name);
        }
        Measurement last = measured.get();
        ProbeStatistics probe = last.probe();
        int collapsedAt = last.diagnosis().collapsedAtStep().orElse(-1);
        return Notice.of(
                key(last.diagnosis().state(), collapsedAt >= 0, probe),
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

    private static String key(SessionState state, boolean hasCollapsed, ProbeStatistics probe) {
        boolean bounded = !Double.isNaN(probe.tammesBoundDegrees());
        return switch (state) {
            case DIVERGED -> "verdict.diverged";
            case COLLAPSED -> probe.equalErrorRate() < USELESS ? "verdict.collapsed-in-order" : "verdict.collapsed";
            case COLLAPSING -> "verdict.collapsing";
            case PARTLY_COLLAPSED -> "verdict.partly";
            case SEPARATED -> hasCollapsed ? "verdict.rescued" : "verdict.separated";
            case NOTHING_MINED, SEPARATING, SPREADING, STARTING -> {
                if (hasCollapsed) {
                    yield "verdict.came-back";
                }
                yield bounded ? "verdict.between" : "verdict.between-unbounded";
            }
        };
    }
}
