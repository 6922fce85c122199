package org.tripletlab.session;

import java.util.List;

/**
 * Something that happened to a session at a step and deserves a mark on its timeline.
 *
 * @param step optimiser updates done when it happened
 * @param kind what happened
 * @param arguments values for the sentence {@code event.<kind id>}: for a change the parameter's id, old and new value
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

        /** Returns the word used in files and as a key of the texts. */
        public String id() {
            return id;
        }
    }

    /** Copies the arguments. */
    public SessionEvent {
        arguments = List.copyOf(arguments);
    }
}
