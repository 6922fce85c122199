package org.tripletlab.metric.diagnosis;

/** States of a run, one at a time, in the order in which they are tested. */
public enum SessionState {
    DIVERGED("diverged"),
    COLLAPSED("collapsed"),
    COLLAPSING("collapsing"),
    NOTHING_MINED("nothing-mined"),
    PARTLY_COLLAPSED("partly-collapsed"),
    SEPARATED("separated"),
    SEPARATING("separating"),
    SPREADING("spreading"),
    STARTING("starting");

    private final String id;

    SessionState(String id) {
        this.id = id;
    }

    /** Returns the id used on the command line, in files and in text keys. */
    public String id() {
        return id;
    }
}
