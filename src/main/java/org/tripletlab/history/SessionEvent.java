package org.tripletlab.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripletlab.experiment.ExperimentSpec;
import org.tripletlab.experiment.Parameter;
import org.tripletlab.experiment.Parameters;
import org.tripletlab.metric.diagnosis.SessionState;

/**
 * Something that happened to a session at a step and deserves a mark on its timeline.
 *
 * @param step optimiser updates done when it happened
 * @param kind what happened
 * @param arguments values for the sentence {@code event.<kind id>}: for a change the parameter's id, old and
 *     new value; for a collapse the step since which it has been one
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

        /** Tells whether it follows from the measurement of its step, rather than from what was decided after it. */
        public boolean isMeasured() {
            return this != STAGE && this != CHANGED;
        }

        /** Returns the word used in files and as a key of the texts. */
        public String id() {
            return id;
        }
    }

    /** Copies the arguments. */
    public SessionEvent {
        arguments = List.copyOf(arguments);
    }

    /** Returns the event for a change of state, if it is one of those that deserve a mark; the others come and go. */
    public static Optional<SessionEvent> ofTransition(SessionState before, SessionState now, int step) {
        if (now == before) {
            return Optional.empty();
        }
        return switch (now) {
            case COLLAPSED -> {
                // It takes three measurements to be sure; the first of them is when it was so.
                int since = Math.max(0, step - 2 * Parameters.MEASURE_EVERY);
                yield Optional.of(new SessionEvent(step, Kind.COLLAPSED, List.of(Integer.toString(since))));
            }
            case SEPARATED -> Optional.of(new SessionEvent(step, Kind.SEPARATED, List.of()));
            case DIVERGED -> Optional.of(new SessionEvent(step, Kind.DIVERGED, List.of()));
            default -> Optional.empty();
        };
    }

    /** Returns an event for every parameter that another experiment has another value of. */
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
