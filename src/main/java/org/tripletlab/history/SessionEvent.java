package org.tripletlab.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.SessionState;

/**
 * An event of a session at a step, marked on its timeline.
 *
 * @param step optimiser updates done at the event
 * @param kind kind of the event
 * @param arguments values for the sentence {@code event.<kind id>}: for a change the parameter's id, old and new value;
 *     for a collapse its first step
 */
public record SessionEvent(int step, Kind kind, List<String> arguments) {
    /** The kinds of events. */
    public enum Kind {
        COLLAPSED("collapsed"),
        SEPARATED("separated"),
        DIVERGED("diverged"),
        STAGE("stage"),
        CHANGED("changed");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Tells whether it follows from the measurement of its step and not from a later decision. */
        public boolean isMeasured() {
            return this != STAGE && this != CHANGED;
        }

        /** Returns the id used in files and in text keys. */
        public String id() {
            return id;
        }
    }

    /** Copies the arguments. */
    public SessionEvent {
        arguments = List.copyOf(arguments);
    }

    /**
     * Returns the step at which the event is marked in charts and on the timeline: a collapse where it began, the step that
     * {@code collapsedAtStep}, verdict and worksheet name, although it is known only two measurements later.
     */
    public int markedStep() {
        return kind == Kind.COLLAPSED ? Integer.parseInt(arguments.get(0)) : step;
    }

    /** Returns the event for a change of state, if it is a significant one; minor changes give no event. */
    public static Optional<SessionEvent> ofTransition(SessionState before, SessionState now, int step) {
        if (now == before) {
            return Optional.empty();
        }
        return switch (now) {
            case COLLAPSED -> {
                // A collapse is reported at its third measurement; it began at the first.
                int since = Math.max(0, step - 2 * Parameters.MEASURE_EVERY);
                yield Optional.of(new SessionEvent(step, Kind.COLLAPSED, List.of(Integer.toString(since))));
            }
            case SEPARATED -> Optional.of(new SessionEvent(step, Kind.SEPARATED, List.of()));
            case DIVERGED -> Optional.of(new SessionEvent(step, Kind.DIVERGED, List.of()));
            default -> Optional.empty();
        };
    }

    /** Returns an event for every parameter with different values in two experiments. */
    public static List<SessionEvent> ofChanges(int step, ExperimentSpec before, ExperimentSpec now) {
        List<SessionEvent> events = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.all()) {
            String old = before.text(parameter);
            String value = now.text(parameter);
            if (now.applies(parameter) && !old.equals(value)) {
                events.add(new SessionEvent(step, Kind.CHANGED, List.of(parameter.id(), old, value)));
            }
        }
        return events;
    }
}
