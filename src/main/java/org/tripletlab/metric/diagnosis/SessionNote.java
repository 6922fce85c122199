package org.tripletlab.metric.diagnosis;

/** Notes beside the state; several can hold at once. */
public enum SessionNote {
    STUCK_AT_MARGIN("stuck-at-margin"),
    SATURATED("saturated"),
    STARVED("starved"),
    DEAD_GRADIENT("dead-gradient");

    private final String id;

    SessionNote(String id) {
        this.id = id;
    }

    /** Returns the id used on the command line, in files and in text keys. */
    public String id() {
        return id;
    }
}
