package org.tripletlab.ui.model;

import org.tripletlab.metric.diagnosis.SessionState;

/** What a state means for the reader, whatever the colours of the theme. */
public enum StateTone {
    /** It has failed. */
    BAD("bad"),
    /** It is about to fail. */
    WARNING("warning"),
    /** It has worked. */
    GOOD("good"),
    /** It is on its way. */
    MOVING("moving"),
    /** Nothing to say yet. */
    NEUTRAL("neutral");

    private final String id;

    StateTone(String id) {
        this.id = id;
    }

    /** Returns the word used in style sheets. */
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
