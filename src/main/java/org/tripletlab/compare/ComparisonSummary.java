package org.tripletlab.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Message;

/** Summary of a comparison: which lanes lead, and what became of the others, so that every lane is accounted for. */
final class ComparisonSummary {
    /** Ratio of equal error rates above which two lanes count as equal. */
    private static final double LEVEL = 0.85;

    private final List<String> names;
    private final List<Optional<Measurement>> last;
    private final List<Integer> standing;
    private final boolean level;

    /**
     * Creates the summary of lanes that have run equally far.
     *
     * @param names names of the lanes
     * @param last the last measurement of each; empty for a lane that has not been measured yet
     * @param standing indices of the lanes that can separate same from different pairs, by equal error rate
     */
    ComparisonSummary(List<String> names, List<Optional<Measurement>> last, List<Integer> standing) {
        this.names = names;
        this.last = last;
        this.standing = standing;
        this.level = standing.size() > 1 && isLevel(standing.get(1));
    }

    /** Returns the lane that is ahead, or the only one of several that is of use; empty if there is none. */
    Optional<Integer> ahead() {
        boolean alone =
                standing.size() == 1 && names.size() > 1 && last.stream().allMatch(Optional::isPresent);
        return alone || (standing.size() > 1 && !level) ? Optional.of(standing.get(0)) : Optional.empty();
    }

    /**
     * Returns the sentence.
     *
     * @param finished whether all lanes are at their ends
     */
    Message say(boolean finished) {
        if (standing.isEmpty()) {
            return Message.of(finished ? "verdict.none" : "verdict.none-yet");
        }
        String best = names.get(standing.get(0));
        double error = error(standing.get(0));
        if (standing.size() == 1) {
            return ahead().isPresent()
                    ? Message.of("verdict.alone", best, error)
                    : withRest(Message.of("verdict.only-one", best, error));
        }
        String second = names.get(standing.get(1));
        double next = error(standing.get(1));
        return withRest(
                level
                        ? Message.of("verdict.level", best, second, error, next)
                        : Message.of("verdict.ahead", best, error, second, next));
    }

    /** Adds the lanes that the sentence does not name: what became of them. */
    private Message withRest(Message sentence) {
        List<Integer> behind = standing.subList(Math.min(2, standing.size()), standing.size());
        Message all = with(
                sentence,
                "verdict.also-level",
                errors(behind.stream().filter(this::isLevel).toList()));
        all = with(
                all,
                "verdict.behind",
                errors(behind.stream().filter(lane -> !isLevel(lane)).toList()));
        all = with(all, "verdict.also-collapsed", named(lane -> is(SessionState.COLLAPSED, lane)));
        all = with(all, "verdict.also-diverged", named(lane -> is(SessionState.DIVERGED, lane)));
        return with(
                all,
                "verdict.of-no-use",
                named(lane -> last.get(lane).isPresent()
                        && !standing.contains(lane)
                        && !is(SessionState.COLLAPSED, lane)
                        && !is(SessionState.DIVERGED, lane)));
    }

    private static Message with(Message sentence, String key, List<?> lanes) {
        return lanes.stream()
                .map(Object.class::cast)
                .reduce((first, second) -> Message.of("verdict.list", first, second))
                .map(list -> Message.of("verdict.with-rest", sentence, Message.of(key, list)))
                .orElse(sentence);
    }

    private List<Message> errors(List<Integer> lanes) {
        return lanes.stream()
                .map(lane -> Message.of("verdict.lane-error", names.get(lane), error(lane)))
                .toList();
    }

    private List<String> named(IntPredicate which) {
        return IntStream.range(0, names.size())
                .filter(which)
                .mapToObj(names::get)
                .toList();
    }

    private boolean is(SessionState state, int lane) {
        return last.get(lane).filter(each -> each.diagnosis().state() == state).isPresent();
    }

    private boolean isLevel(int lane) {
        return error(standing.get(0)) > LEVEL * error(lane);
    }

    private double error(int lane) {
        return last.get(lane).orElseThrow().probe().equalErrorRate();
    }
}
