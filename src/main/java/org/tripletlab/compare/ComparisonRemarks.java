package org.tripletlab.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.Measurement;
import org.tripletlab.metric.diagnosis.SessionState;
import org.tripletlab.text.Message;

/** Remarks on a comparison: whether it is fair, and what can be concluded from it. */
final class ComparisonRemarks {
    private final List<ExperimentSpec> specs;
    private final List<String> changed;
    private final List<Optional<Measurement>> last;
    private final boolean finished;

    /**
     * Creates the remarks.
     *
     * @param changed names of the lanes that were changed while they trained
     */
    ComparisonRemarks(
            List<ExperimentSpec> specs, List<String> changed, List<Optional<Measurement>> last, boolean finished) {
        this.specs = specs;
        this.changed = changed;
        this.last = last;
        this.finished = finished;
    }

    /**
     * Returns the remarks.
     *
     * @param standing number of lanes that can separate same from different pairs; 0 if the lanes cannot be compared
     * @param decided whether one is ahead
     */
    List<Message> of(int standing, boolean decided) {
        List<Message> remarks = new ArrayList<>();
        if (last.stream().noneMatch(Optional::isPresent)) {
            return remarks;
        }
        boolean fair = addUnfairness(remarks);
        if (LaneNames.differs(Parameters.EMBEDDING_SIZE, specs)) {
            remarks.add(Message.of("verdict.bounds"));
        }
        if (fair && last.stream().allMatch(Optional::isPresent)) {
            lesson(standing, decided).ifPresent(remarks::add);
        }
        return remarks;
    }

    private boolean addUnfairness(List<Message> remarks) {
        List<Parameter<?>> broken = new ArrayList<>(ComparisonSpec.broken(specs));
        int before = remarks.size();
        if (broken.remove(Parameters.SEED)) {
            remarks.add(Message.of("verdict.unfair.seed"));
        }
        if (!broken.isEmpty()) {
            remarks.add(Message.of("verdict.unfair.images"));
        }
        if (ComparisonSpec.PROBE.stream().anyMatch(each -> LaneNames.differs(each, specs))) {
            remarks.add(Message.of("verdict.unfair.probe"));
        }
        return remarks.size() == before;
    }

    /**
     * A difference in kind is a conclusion; a difference in degree, from one seed, is an open question. Where no lane learned, nothing
     * made a difference.
     */
    private Optional<Message> lesson(int standing, boolean decided) {
        if (standing == 0) {
            return Optional.empty();
        }
        if (!changed.isEmpty()) {
            // What a lane became is the work of all its settings, not only of the last.
            return changed.stream()
                    .map(Object.class::cast)
                    .reduce((first, second) -> Message.of("verdict.list", first, second))
                    .map(lanes -> Message.of("verdict.lesson.changed", lanes));
        }
        Set<Boolean> separated = new HashSet<>();
        Set<Boolean> lost = new HashSet<>();
        for (Optional<Measurement> each : last) {
            SessionState state = each.orElseThrow().diagnosis().state();
            separated.add(state == SessionState.SEPARATED);
            lost.add(state == SessionState.COLLAPSED || state == SessionState.DIVERGED);
        }
        boolean inKind = lost.size() > 1 || (separated.size() > 1 && decided);
        if (inKind) {
            return Optional.of(Message.of(cause()));
        }
        return finished && standing > 1 && ComparisonSpec.shapes(specs).isEmpty()
                ? Optional.of(Message.of("verdict.lesson.seeds"))
                : Optional.empty();
    }

    private String cause() {
        Set<Parameter<?>> differing = new HashSet<>();
        LaneNames.of(specs).stream().map(Map::keySet).forEach(differing::addAll);
        if (!ComparisonSpec.shapes(specs).isEmpty()) {
            return "verdict.lesson.shape";
        }
        if (are(Parameter.Group.MINING, differing)) {
            return "verdict.lesson.miner";
        }
        if (are(Parameter.Group.LOSS, differing)) {
            return "verdict.lesson.loss";
        }
        return differing.size() == 1 ? "verdict.lesson.one" : "verdict.lesson.several";
    }

    private static boolean are(Parameter.Group group, Set<Parameter<?>> differing) {
        return !differing.isEmpty() && differing.stream().allMatch(each -> each.group() == group);
    }
}
