package org.tripletlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.lesson.LessonAction.Change;
import org.tripletlab.text.Message;

/**
 * The runs of a lesson, and where each of them pauses for a page.
 *
 * @param runs the runs, in order
 */
public record LessonPlan(List<Run> runs) {
    /** Copies the runs. */
    public LessonPlan {
        runs = List.copyOf(runs);
    }

    /**
     * A run of one to four lanes.
     *
     * @param lanes the experiments, from left to right
     * @param stops the pages that observe it, at least one, in order
     */
    public record Run(List<ExperimentSpec> lanes, List<Stop> stops) {
        /** Copies both. */
        public Run {
            lanes = List.copyOf(lanes);
            stops = List.copyOf(stops);
        }
    }

    /**
     * A page that observes a run.
     *
     * @param part index of the page in the lesson
     * @param from the step at which its changes are made
     * @param changes the changes before it plays on, in order
     * @param until the step at which it is judged; empty for the end of each lane
     */
    public record Stop(int part, int from, List<Change> changes, OptionalInt until) {
        /** Copies the changes. */
        public Stop {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Plans the runs of a lesson.
     *
     * @param file name of its file in messages
     * @throws LessonException if a page has nothing to observe, or cannot be reached in its order
     */
    public static LessonPlan of(Lesson lesson, String file) throws LessonException {
        Draft draft = new Draft(file);
        for (int part = 0; part < lesson.parts().size(); part++) {
            draft.add(lesson.parts().get(part), part);
        }
        draft.endRun();
        return new LessonPlan(draft.runs);
    }

    /** A plan that is being made. */
    private static final class Draft {
        private final String file;
        private final List<Run> runs = new ArrayList<>();
        private final List<Stop> stops = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private List<ExperimentSpec> lanes = List.of();
        private OptionalInt until = OptionalInt.empty();
        private boolean moves;

        private Draft(String file) {
            this.file = file;
        }

        private void add(LessonPart part, int index) throws LessonException {
            if (part.action().isPresent()) {
                take(part.action().get());
            }
            if (part.kind() == LessonPart.Kind.OBSERVE) {
                observe(part, index);
            }
        }

        private void take(LessonAction action) {
            if (!action.lanes().isEmpty()) {
                endRun();
                lanes = action.lanes();
                moves = true;
            }
            changes.addAll(action.changes());
            if (action.until().isPresent() || !action.changes().isEmpty()) {
                until = action.until();
                moves = true;
            }
        }

        private void observe(LessonPart part, int index) throws LessonException {
            if (lanes.isEmpty()) {
                throw LessonException.at(file, part.line(), Message.of("lesson.refused.nothing-to-observe"));
            }
            int from = stops.isEmpty() ? 0 : reached(stops.get(stops.size() - 1).until());
            OptionalInt to = moves || stops.isEmpty()
                    ? until
                    : stops.get(stops.size() - 1).until();
            boolean back = reached(to) < from || (reached(to) == from && !changes.isEmpty());
            if (back) {
                throw LessonException.at(
                        file, part.line(), Message.of("lesson.refused.already-there", from, reached(to)));
            }
            requireMeasured(part, to);
            stops.add(new Stop(index, from, changes, to));
            changes.clear();
            until = OptionalInt.empty();
            moves = false;
        }

        /** Refuses metrics of the end of a run where a lane has steps left. */
        private void requireMeasured(LessonPart part, OptionalInt to) throws LessonException {
            boolean end = lanes.stream().allMatch(lane -> lane.get(Parameters.STEPS) <= reached(to));
            for (Expectation expectation : part.expectations()) {
                Optional<String> metric =
                        expectation instanceof Expectation.Compared compared ? compared.endMetric() : Optional.empty();
                if (!end && metric.isPresent()) {
                    throw LessonException.at(
                            file,
                            expectation.line(),
                            Message.of("lesson.refused.end-metric", metric.get(), reached(to)));
                }
            }
        }

        private int reached(OptionalInt stop) {
            return stop.orElse(lanes.stream()
                    .mapToInt(lane -> lane.get(Parameters.STEPS))
                    .max()
                    .orElse(0));
        }

        private void endRun() {
            if (!stops.isEmpty()) {
                runs.add(new Run(lanes, stops));
            }
            stops.clear();
            changes.clear();
            until = OptionalInt.empty();
        }
    }
}
