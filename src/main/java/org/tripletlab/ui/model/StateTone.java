package org.tripletlab.ui.model;

import org.tripletlab.metric.diagnosis.SessionState;

/** Meaning of a state for the user, independent of the colours of the theme. */
public enum StateTone {
    /** Failed. */
    BAD("bad"),
    /** About to fail. */
    WARNING("warning"),
    /** Succeeded. */
    GOOD("good"),
    /** In transition. */
    MOVING("moving"),
    /** Undefined. */
    NEUTRAL("neutral");

    private final String id;

    StateTone(String id) {
        this.id = id;
    }

    /** Returns the id used in style sheets. */
    public String id() {
        return id;
    }

    /** Returns the tone of a state. */
    public static StateTone of(SessionState state) {
        return switch (state) {
            case DIVERGED, COLLAPSED -> BAD;
            case COLLAPSING, PARTLY_COLLAPSED, NOTHING_MINED -> WARNING;
            case SEPARATED -> GOOD;
            case SEPARATING, SPREADING -> MOVING;
            case STARTING -> NEUTRAL;
        };
    }
}
