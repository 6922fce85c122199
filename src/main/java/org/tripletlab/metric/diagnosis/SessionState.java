package org.tripletlab.metric.diagnosis;

/** What is happening to the embedding, one at a time; the order is the order in which they are asked for. */
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

    /** Returns the word used on the command line, in files and as a key of the texts. */
    public String id() {
        return id;
    }
}
