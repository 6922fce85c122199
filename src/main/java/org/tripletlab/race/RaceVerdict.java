package org.tripletlab.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tripletlab.metric.Measurement;
import org.tripletlab.metric.ProbeStatistics;
import org.tripletlab.metric.SessionState;
import org.tripletlab.session.Notice;

/**
 * What to say of a race, as a pure function of the last measurement of each lane: a sentence a lane with its evidence, and
 * one that names who is ahead.
 *
 * @param lanes a sentence about each lane, in their order
 * @param ahead the lane that is ahead; empty if none separated anything or the best two are too close to call
 * @param summary the sentence that says so
 */
public record RaceVerdict(List<Notice> lanes, Optional<Integer> ahead, Notice summary) {
    /** Shares of the equal error rate within which two lanes are called level. */
    private static final double LEVEL = 0.85;

    private static final double USELESS = 0.4;

    /** Copies the sentences. */
    public RaceVerdict {
        lanes = List.copyOf(lanes);
    }

    /**
     * Judges.
     *
     * @param names what the lanes are called
     * @param last the last measurement of each
     */
    public static RaceVerdict of(List<String> names, List<Measurement> last) {
        List<Notice> sentences = new ArrayList<>();
        for (int lane = 0; lane < names.size(); lane++) {
            sentences.add(sentence(names.get(lane), last.get(lane)));
        }
        List<Integer> standing = new ArrayList<>();
        for (int lane = 0; lane < names.size(); lane++) {
            SessionState state = last.get(lane).diagnosis().state();
            double error = last.get(lane).probe().equalErrorRate();
            if (state != SessionState.COLLAPSED && state != SessionState.DIVERGED && error < USELESS) {
                standing.add(lane);
            }
        }
        standing.sort(Comparator.comparingDouble(lane -> last.get(lane).probe().equalErrorRate()));
        if (standing.isEmpty()) {
            return new RaceVerdict(sentences, Optional.empty(), Notice.of("verdict.none"));
        }
        int best = standing.get(0);
        double error = last.get(best).probe().equalErrorRate();
        if (standing.size() > 1) {
            int second = standing.get(1);
            double next = last.get(second).probe().equalErrorRate();
            if (error > LEVEL * next) {
                return new RaceVerdict(
                        sentences,
                        Optional.empty(),
                        Notice.of("verdict.level", names.get(best), names.get(second), error, next));
            }
            return new RaceVerdict(
                    sentences,
                    Optional.of(best),
                    Notice.of("verdict.ahead", names.get(best), error, names.get(second), next));
        }
        return new RaceVerdict(sentences, Optional.of(best), Notice.of("verdict.alone", names.get(best), error));
    }

    private static Notice sentence(String name, Measurement last) {
        ProbeStatistics probe = last.probe();
        SessionState state = last.diagnosis().state();
        int collapsedAt = last.diagnosis().collapsedAtStep().orElse(-1);
        if (state == SessionState.DIVERGED) {
            return Notice.of("verdict.diverged", name, last.step());
        }
        if (state == SessionState.COLLAPSED) {
            return Notice.of("verdict.collapsed", name, collapsedAt, probe.meanResultantLength());
        }
        String key;
        if (collapsedAt >= 0) {
            key = state == SessionState.SEPARATED ? "verdict.rescued" : "verdict.came-back";
        } else {
            key = state == SessionState.SEPARATED ? "verdict.separated" : "verdict.between";
        }
        return Notice.of(
                key,
                name,
                probe.smallestAngleDegrees(),
                probe.separation(),
                probe.nearestAxisAccuracy(),
                collapsedAt,
                probe.equalErrorRate());
    }
}
